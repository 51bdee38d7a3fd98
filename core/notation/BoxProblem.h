#pragma once

#include "core/notation/BoxToken.h"

#include <QString>

#include <optional>

namespace core {

/// What can be wrong with a box as it is written. Its names are words of saved queries; never rename them.
enum class BoxProblem {
    OutOfRange,  ///< a number leaves the range of the source: the box leaves its image
    Reversed,    ///< the second corner is not to the right of and below the first, or a size is negative
    Degenerate,  ///< no width or no height
    Numbers,     ///< four numbers where the boxes of the source have five, or the other way round
    Unparseable, ///< begins like a box but is none
    Duplicate,   ///< covers an earlier box of the same text, with an IoU over 0.95
    Tiny,        ///< a side below 1/500 of the range, or below two pixels where numbers count pixels
    Notation,    ///< a box, but written in another notation than the source's
    Count,       ///< the text says how many, and another number of boxes follows
};
inline constexpr int BoxProblemCount = 9;

/// "out-of-range", "reversed", "degenerate", "numbers", "unparseable", "duplicate", "tiny", "notation", "count".
QString boxProblemName(BoxProblem problem);
std::optional<BoxProblem> boxProblemFromName(QStringView name);
QString boxProblemTitle(BoxProblem problem); ///< a word or two for a person
/// What it means, a short sentence for a person.
QString boxProblemText(BoxProblem problem);

/// A problem and where it stands.
struct BoxFinding
{
    BoxProblem problem = BoxProblem::Unparseable;
    TextSpan span; ///< UTF-16 code units of the text
    int box = -1;  ///< place among the boxes of the text, from 0; -1: it is with none of them

    friend bool operator==(const BoxFinding &, const BoxFinding &) = default;
};

}
