#pragma once

#include <QStringView>

#include <string>
#include <vector>

namespace core {

/// One character of a searched text, and every way in which it, or a character that folds to the same one, can stand in
/// a JSON string: raw UTF-8, `\uXXXX` (two of them beyond the BMP), `\n` and its like. ASCII letters are in lower case:
/// what they are compared with is to be folded, which also takes care of hex digits.
struct JsonSpellings
{
    std::vector<std::string> ways;

    bool single() const { return ways.size() == 1; }
    friend bool operator==(const JsonSpellings &, const JsonSpellings &) = default;
};

/// One entry a code point. Printable ASCII counts as written raw, but for what writers are known to escape
/// (`" \ / < > & ' + = `` ` `` and DEL); `asciiMayBeEscaped` adds `\u00XX` for all of it.
/// Empty when the text has what cannot be told from bytes: a lone surrogate or U+FFFD, which damaged UTF-8 turns into.
std::vector<JsonSpellings> jsonSpellings(QStringView text, bool asciiMayBeEscaped);
/// The text in lower case, where JSON may write every character of it as itself, one byte each; otherwise empty.
std::string plainSpelling(QStringView text);

}
