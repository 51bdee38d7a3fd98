#pragma once

#include "core/metrics/meteor/MeteorMatch.h"

#include <span>
#include <vector>

namespace core {

/// Chooses matches so that no word is matched twice: as much as possible, in as few chunks as possible, as close to
/// each other as possible. METEOR 1.5's search: a beam over the words of the reference (Denkowski and Lavie, 2014),
/// with its ways of counting, whole numbers and a distance that is charged to the wrong path, kept.
class MeteorAligner
{
public:
    /// By the first word of the reference, as are those given. Valid until the next call.
    std::span<const MeteorMatch> align(std::span<const MeteorMatch> matches, int candidateLength, int referenceLength);

private:
    static constexpr int None = -1;
    static constexpr std::size_t BeamWidth = 40;

    struct Path
    {
        int candidateMatched = 0; ///< words, each weighed, what is less than one lost
        int referenceMatched = 0;
        int chunks = 0;     ///< closed ones
        int next = 0;       ///< word of the reference that is not decided yet
        int lastEnd = None; ///< behind the last word of the candidate in the open chunk
        int distance = 0;
        int taken = None; ///< the last step
    };
    /// A match that a path took, and what it took before; fixed ones are in none.
    struct Step
    {
        const MeteorMatch *match = nullptr;
        int before = None;
    };

    void findFixed(std::span<const MeteorMatch> matches, int candidateLength, int referenceLength);
    void advance(int position, std::span<const MeteorMatch> startingHere);
    bool isFree(const Path &path, const MeteorMatch &match) const;
    static void take(Path &path, const MeteorMatch &match);
    static void closeChunk(Path &path);
    void sortAndTruncate();

    std::vector<const MeteorMatch *> m_fixedAt; ///< by first word of the reference; null: none
    std::vector<char> m_fixedReference;         ///< by word: it is in a fixed match
    std::vector<char> m_fixedCandidate;
    std::vector<int> m_candidateCoverage;
    std::vector<int> m_referenceCoverage;
    std::vector<Path> m_paths;
    std::vector<Path> m_nextPaths;
    std::vector<Step> m_steps;
    std::vector<MeteorMatch> m_chosen;
};

}
