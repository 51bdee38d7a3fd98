#pragma once

#include "core/lint/TextIssue.h"
#include "core/notation/BoxToken.h"

#include <functional>

namespace core {

/// Looks at how a text is written. Works on any language that sets words off by spaces; spelling is left to `isKnown`.
struct TextLint
{
    std::vector<TextSpan> skipped; ///< boxes and other tokens, ascending: what stands in them is no text
    bool isProse = false;          ///< a description, so that it ends with a full stop
    std::function<bool(const QString &word)> isKnown; ///< none: spelling is not looked at

    TextIssues check(const QString &text) const;
};

/// The words of a text that spelling can be said of: letters of one script with apostrophes and hyphens inside; no
/// abbreviations in capitals, nothing with digits, no tags.
std::vector<TextSpan> spelledWords(QStringView text, const std::vector<TextSpan> &skipped);

}
