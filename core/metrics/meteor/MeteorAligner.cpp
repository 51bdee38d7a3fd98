#include "core/metrics/meteor/MeteorAligner.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace core {

namespace {

int distance(const MeteorMatch &match)
{
    return std::abs(match.reference - match.candidate);
}

std::span<int> candidateWords(std::vector<int> &words, const MeteorMatch &match)
{
    return std::span(words).subspan(std::size_t(match.candidate), std::size_t(match.candidateLength));
}

std::span<int> referenceWords(std::vector<int> &words, const MeteorMatch &match)
{
    return std::span(words).subspan(std::size_t(match.reference), std::size_t(match.referenceLength));
}

}

std::span<const MeteorMatch> MeteorAligner::align(std::span<const MeteorMatch> matches, int candidateLength,
                                                  int referenceLength)
{
    findFixed(matches, candidateLength, referenceLength);
    m_steps.clear();
    m_paths.assign(1, Path());
    auto first = matches.begin();
    for (int position = 0; position < referenceLength; ++position) {
        const auto end =
            std::find_if(first, matches.end(), [&](const MeteorMatch &m) { return m.reference != position; });
        sortAndTruncate();
        advance(position, {first, end});
        first = end;
    }
    sortAndTruncate();
    for (Path &path : m_paths)
        closeChunk(path);
    sortAndTruncate();

    m_chosen.clear();
    for (int step = m_paths.front().taken; step != None; step = m_steps[std::size_t(step)].before)
        m_chosen.push_back(*m_steps[std::size_t(step)].match);
    for (const MeteorMatch *fixed : m_fixedAt) {
        if (fixed)
            m_chosen.push_back(*fixed);
    }
    std::ranges::sort(m_chosen, {}, &MeteorMatch::reference);
    return m_chosen;
}

/// A match is fixed where none begins at the same word of the reference and none shares any of its words.
void MeteorAligner::findFixed(std::span<const MeteorMatch> matches, int candidateLength, int referenceLength)
{
    m_candidateCoverage.assign(std::size_t(candidateLength), 0);
    m_referenceCoverage.assign(std::size_t(referenceLength), 0);
    for (const MeteorMatch &match : matches) {
        for (int &count : candidateWords(m_candidateCoverage, match))
            ++count;
        for (int &count : referenceWords(m_referenceCoverage, match))
            ++count;
    }
    m_fixedAt.assign(std::size_t(referenceLength), nullptr);
    m_fixedCandidate.assign(std::size_t(candidateLength), 0);
    m_fixedReference.assign(std::size_t(referenceLength), 0);
    for (const MeteorMatch &match : matches) {
        const auto isOne = [](int count) { return count == 1; };
        if (!std::ranges::all_of(candidateWords(m_candidateCoverage, match), isOne) ||
            !std::ranges::all_of(referenceWords(m_referenceCoverage, match), isOne))
            continue;
        m_fixedAt[std::size_t(match.reference)] = &match;
        std::fill_n(m_fixedCandidate.begin() + match.candidate, match.candidateLength, char(1));
        std::fill_n(m_fixedReference.begin() + match.reference, match.referenceLength, char(1));
    }
}

void MeteorAligner::advance(int position, std::span<const MeteorMatch> startingHere)
{
    m_nextPaths.clear();
    for (Path &path : m_paths) {
        if (position >= path.next && m_fixedReference[std::size_t(position)]) {
            const MeteorMatch &match = *m_fixedAt[std::size_t(position)];
            take(path, match);
            path.distance += distance(match);
        } else if (position >= path.next) {
            for (const MeteorMatch &match : startingHere) {
                if (!isFree(path, match))
                    continue;
                Path taking = path;
                take(taking, match);
                taking.taken = int(m_steps.size());
                m_steps.push_back({&match, path.taken});
                m_nextPaths.push_back(taking);
                path.distance += distance(match); // of this path, though it does not take the match: METEOR does so
            }
            closeChunk(path);
            path.next = position + 1;
        }
        m_nextPaths.push_back(path);
    }
    m_paths.swap(m_nextPaths);
}

bool MeteorAligner::isFree(const Path &path, const MeteorMatch &match) const
{
    const auto isSet = [](char fixed) { return fixed != 0; };
    if (std::any_of(m_fixedCandidate.begin() + match.candidate,
                    m_fixedCandidate.begin() + match.candidate + match.candidateLength, isSet) ||
        std::any_of(m_fixedReference.begin() + match.reference,
                    m_fixedReference.begin() + match.reference + match.referenceLength, isSet))
        return false;
    for (int step = path.taken; step != None; step = m_steps[std::size_t(step)].before) {
        const MeteorMatch &other = *m_steps[std::size_t(step)].match;
        if (match.candidate < other.candidate + other.candidateLength &&
            other.candidate < match.candidate + match.candidateLength)
            return false;
    }
    return true;
}

void MeteorAligner::take(Path &path, const MeteorMatch &match)
{
    const double weight = match.stage == MeteorStage::Exact ? 1.0 : 0.5;
    path.candidateMatched = int(path.candidateMatched + match.candidateLength * weight);
    path.referenceMatched = int(path.referenceMatched + match.referenceLength * weight);
    if (match.candidate != path.lastEnd)
        closeChunk(path);
    path.next = match.reference + match.referenceLength;
    path.lastEnd = match.candidate + match.candidateLength;
}

void MeteorAligner::closeChunk(Path &path)
{
    if (path.lastEnd != None)
        ++path.chunks;
    path.lastEnd = None;
}

void MeteorAligner::sortAndTruncate()
{
    if (m_paths.size() < 2)
        return;
    std::ranges::stable_sort(m_paths, {}, [](const Path &path) {
        return std::tuple(-(path.candidateMatched + path.referenceMatched), path.chunks, path.distance);
    });
    if (m_paths.size() > BeamWidth)
        m_paths.resize(BeamWidth);
}

}
