#pragma once

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A pattern for file names and ids: `*` stands for any text, `?` for one character; case does not matter (simple
/// case folding, all of Unicode). There is no escape: `?` is also the way to ask for a literal `*` or `?`.
///
/// With a wildcard the pattern must cover the whole name or what follows its last `/` or `\`: `airport*` finds
/// `AID/Airport_12.jpg`. Without one it is found anywhere in the name (Plain::Substring) or must be the whole name or
/// its last part (Plain::Whole).
class GlobPattern
{
public:
    enum class Plain { Substring, Whole };

    explicit GlobPattern(const QString &pattern, Plain plain = Plain::Substring);

    bool matches(std::string_view utf8) const;

private:
    std::vector<std::u32string> m_parts; // between the stars, folded
    std::vector<std::string> m_ascii;    // the same, when all of it is ASCII; else empty
};

}
