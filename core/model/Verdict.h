#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace core {

/// What a reviewer says of a pair. The numbers are stored in project files; never renumber them.
enum class Verdict : std::uint8_t { None = 0, Approved = 1, Rejected = 2, Unsure = 3 };
inline constexpr int VerdictCount = 4;

/// The word used in files, queries and on the command line: none, approved, rejected, unsure.
QString verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(QStringView name);

/// What counts of two verdicts on a pair: the reviewer's, or the annotator's while there is no other.
constexpr Verdict standingVerdict(Verdict annotator, Verdict reviewer)
{
    return reviewer == Verdict::None ? annotator : reviewer;
}
/// Both judged, and differently.
constexpr bool isDisputed(Verdict annotator, Verdict reviewer)
{
    return annotator != Verdict::None && reviewer != Verdict::None && annotator != reviewer;
}

}
