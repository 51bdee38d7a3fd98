#pragma once

#include "core/notation/Notation.h"

namespace core {

/// `[x1, y1, x2, y2]`: the corners, four numbers in square brackets with commas between and any spacing, alone or in an
/// outer list. Reads any spelling of a number; a list of three or five is no box. The layout of LLaVA-style data sets
/// such as RS-GPT4V and of LLaVA's own referring data (0-1 there).
class LlavaNotation : public Notation
{
public:
    QString id() const override;
    QString example() const override;
    bool mayContain(std::string_view escaped) const override;
    std::vector<BoxToken> find(QStringView text) const override;
    Box toPixels(const BoxToken &token, BoxRange range, QSizeF image) const override;
    /// A box that is not upright is written as the upright one around it.
    QString write(QStringView text, const BoxToken &token, const Box &box, BoxRange range, QSizeF image) const override;
};

}
