#include "core/runs/PredictionMatcher.h"

#include "core/project/ParallelTexts.h"
#include "core/runs/MatchGroups.h"

#include <algorithm>

namespace core {

PredictionMatcher::PredictionMatcher(TextSource source, SampleIndex index)
    : m_source(std::move(source))
    , m_index(std::move(index))
{
}

Result<PredictionMatcher::Outcome> PredictionMatcher::match(const PredictionKeys &predictions,
                                                            std::optional<MatchWay> asked, JobControl &control) const
{
    std::vector<std::size_t> questions(m_index.rowCount());
    if (predictions.hasQuestions()) {
        auto read = readQuestions(control);
        if (!read)
            return read.error();
        questions = read.take();
    }
    Outcome outcome;
    qint64 best = 0;
    for (const MatchSpelling &spelling : MatchSpelling::all(predictions, m_index, asked)) {
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, tr("Cancelled.")};
        const auto pairs = spelling.ofPairs(predictions, m_index, questions);
        Matching matching =
            MatchGroups(predictions, m_index, questions).match(spelling.ofPredictions(predictions), pairs);
        matching.figures.way = spelling.way;
        matching.figures.detail = spelling.detail();
        outcome.tried.push_back(matching.figures);
        if (const qint64 points = score(matching, predictions, pairs.size(), asked.has_value()); points > best) {
            best = points;
            outcome.best = std::move(matching);
            outcome.found = true;
        }
    }
    return outcome;
}

/// How many predictions speak for the way; 0: not to be taken.
qint64 PredictionMatcher::score(const Matching &matching, const PredictionKeys &predictions, std::size_t pairs,
                                bool asked) const
{
    const MatchFigures &figures = matching.figures;
    const qint64 agreed = figures.matched - figures.otherQuestion;
    if (asked)
        return figures.matched == 0 ? 0 : 1 + agreed;
    if (figures.way != MatchWay::Record)
        return agreed;
    const bool certain = agreed == qint64(pairs) && figures.unmatched == 0 && figures.ambiguous == 0;
    return certain && !predictions.hasIds() && !predictions.hasImages() ? agreed : 0;
}

Result<std::vector<std::size_t>> PredictionMatcher::readQuestions(JobControl &control) const
{
    std::vector<std::size_t> questions(m_index.rowCount());
    const auto worker = [this, &questions] {
        const auto use = [this, &questions](const PairText &pair) {
            questions[m_index.firstRow(pair.place.sample) + std::size_t(pair.place.pair)] =
                PredictionKeys::hashOfQuestion(pair.question);
        };
        return ParallelTexts::Worker{use, [] {}};
    };
    const PairBits all(m_index.rowCount(), true);
    if (auto read = ParallelTexts(m_index, m_source.openReader).forEach(all, control, worker); !read)
        return read.error();
    return questions;
}

}
