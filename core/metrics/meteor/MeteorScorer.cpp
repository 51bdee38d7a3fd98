#include "core/metrics/meteor/MeteorScorer.h"

#include <algorithm>

namespace core {

MeteorScorer::MeteorScorer(MeteorSettings settings)
    : m_settings(std::move(settings))
    , m_lists(MeteorLists::builtin())
    , m_normaliser(m_lists)
    , m_vocabulary(m_lists, m_settings.wordNet)
    , m_matcher(m_settings)
{
}

MeteorText MeteorScorer::textOf(const QString &caption)
{
    MeteorText text;
    const std::string line = m_normaliser.normalised(caption);
    for (std::size_t begin = 0; begin < line.size();) {
        const std::size_t end = std::min(line.find(' ', begin), line.size());
        const MeteorWord &word = m_vocabulary.word(std::string_view(line).substr(begin, end - begin));
        text.words.push_back(&word);
        text.functionWords += word.isFunctionWord ? 1 : 0;
        begin = end + 1;
    }
    return text;
}

MeteorStatistics MeteorScorer::score(const QString &candidate, const QStringList &references)
{
    const MeteorText ours = textOf(candidate);
    MeteorStatistics best;
    double bestScore = -1.0;
    for (qsizetype i = 0; i < references.size(); ++i) {
        if (std::find(references.begin(), references.begin() + i, references[i]) != references.begin() + i)
            continue; // captions of one image often repeat, and the first of equal scores counts
        const MeteorStatistics statistics = against(ours, textOf(references[i]));
        const double score = statistics.score();
        if (score > bestScore) {
            bestScore = score;
            best = statistics;
        }
    }
    return best;
}

MeteorStatistics MeteorScorer::against(const MeteorText &candidate, const MeteorText &reference)
{
    MeteorStatistics statistics;
    statistics.candidate.length = std::ssize(candidate.words);
    statistics.candidate.functionWords = candidate.functionWords;
    statistics.reference.length = std::ssize(reference.words);
    statistics.reference.functionWords = reference.functionWords;

    const std::vector<MeteorMatch> matches = m_matcher.match(candidate, reference);
    int candidateEnd = -1; // of the match before
    int referenceEnd = -1;
    for (const MeteorMatch &match :
         m_aligner.align(matches, int(candidate.words.size()), int(reference.words.size()))) {
        count(candidate, match.candidate, match.candidateLength, match.stage, statistics.candidate);
        count(reference, match.reference, match.referenceLength, match.stage, statistics.reference);
        if (match.candidate != candidateEnd || match.reference != referenceEnd)
            ++statistics.chunks;
        candidateEnd = match.candidate + match.candidateLength;
        referenceEnd = match.reference + match.referenceLength;
    }
    return statistics;
}

void MeteorScorer::count(const MeteorText &text, int first, int length, MeteorStage stage, MeteorStatistics::Side &side)
{
    for (int i = first; i < first + length; ++i) {
        ++(text.words[std::size_t(i)]->isFunctionWord ? side.function : side.content)[std::size_t(stage)];
    }
}

}
