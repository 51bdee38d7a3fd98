#pragma once

#include <QString>

#include <vector>

namespace core {

/// What may be wrong with the writing of a text.
struct TextIssue
{
    enum class Kind {
        Spelling,
        RepeatedWord,    ///< “the the”
        DoubleSpace,     ///< between words
        MissingStop,     ///< a sentence that ends without one
        LiteralNewline,  ///< a backslash and an n
        SpaceBeforeStop, ///< “area .”
    };

    Kind kind = Kind::Spelling;
    qsizetype start = 0; ///< UTF-16 code units
    qsizetype length = 0;

    friend bool operator==(const TextIssue &, const TextIssue &) = default;
};

using TextIssues = std::vector<TextIssue>; ///< in the order of the text

/// A sentence that says what is wrong, for a person.
QString textIssueText(TextIssue::Kind kind);

}
