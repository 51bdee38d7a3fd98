#pragma once

#include "core/notation/BoxToken.h"

#include <QStringView>

#include <optional>
#include <string_view>

namespace core {

/// The fixed shape of a box in a text: `[#,#,#,#]`. `#` stands for a number in any spelling, `@` for a name with a
/// colon
/// (`x_left_top:`, letters and underscores), everything else for itself; white space may stand before and after each of
/// them and after punctuation, but not inside a word.
class TokenPattern
{
public:
    explicit constexpr TokenPattern(QStringView shape)
        : m_shape(shape)
    {
    }

    QStringView shape() const { return m_shape; }

    /// The token that begins exactly at `at`, without its label.
    std::optional<BoxToken> match(QStringView text, qsizetype at) const;

    /// Cheap test on JSON-escaped UTF-8: false only when nothing in the decoded text can match.
    bool mayMatch(std::string_view escaped) const;

private:
    QStringView m_shape;
};

}
