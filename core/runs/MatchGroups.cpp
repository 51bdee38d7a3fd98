#include "core/runs/MatchGroups.h"

#include <algorithm>

namespace core {

namespace {

template <typename T, typename U>
void list(std::vector<T> &items, const U &item)
{
    if (items.size() < Matching::MostListed)
        items.push_back(item);
}

}

Matching MatchGroups::match(const Entries &predictions, const Entries &pairs) const
{
    Matching matching;
    matching.pairOf.assign(m_predictions.all().size(), Matching::NoPair);
    auto pair = pairs.begin();
    for (auto prediction = predictions.begin(); prediction != predictions.end();) {
        const std::size_t key = prediction->key;
        const auto sameKey = [key](const MatchSpelling::Entry &entry) { return entry.key == key; };
        const auto end = std::find_if_not(prediction, predictions.end(), sameKey);
        pair = std::find_if(pair, pairs.end(), [key](const MatchSpelling::Entry &entry) { return entry.key >= key; });
        const auto pairEnd = std::find_if_not(pair, pairs.end(), sameKey);
        if (pair != pairEnd)
            settle(prediction, end, pair, pairEnd, matching);
        prediction = end;
        pair = pairEnd;
    }
    listRest(matching);
    return matching;
}

void MatchGroups::settle(Place prediction, Place predictionEnd, Place pair, Place pairEnd, Matching &matching) const
{
    const auto count = predictionEnd - prediction;
    const auto pairCount = pairEnd - pair;
    if ((pairCount == 1 || pairCount == count) && sayTheSame(prediction, predictionEnd)) {
        for (; prediction != predictionEnd; ++prediction) {
            if (pair != pairEnd)
                take(prediction->item, (pair++)->item, matching);
            else
                matching.pairOf[prediction->item] = Matching::Repeated;
        }
        return;
    }
    Matching::Group group;
    group.rowCount = count;
    group.pairCount = pairCount;
    for (; prediction != predictionEnd; ++prediction) {
        matching.pairOf[prediction->item] = Matching::Ambiguous;
        if (group.rows.size() < Matching::MostOfGroup)
            group.rows.push_back(m_predictions.all()[prediction->item].row);
    }
    for (; pair != pairEnd && group.pairs.size() < Matching::MostOfGroup; ++pair)
        group.pairs.push_back(pair->item);
    list(matching.ambiguous, std::move(group));
}

bool MatchGroups::sayTheSame(Place prediction, Place end) const
{
    const std::size_t answer = m_predictions.all()[prediction->item].answer;
    return std::all_of(prediction, end, [&](const MatchSpelling::Entry &entry) {
        return m_predictions.all()[entry.item].answer == answer;
    });
}

void MatchGroups::take(std::uint32_t prediction, std::uint32_t row, Matching &matching) const
{
    matching.pairOf[prediction] = row;
    ++matching.figures.matched;
    const PredictionKeys::Key &key = m_predictions.all()[prediction];
    const std::size_t asked = m_questions[row];
    if (key.question == 0 || asked == 0 || key.question == asked)
        return;
    ++matching.figures.otherQuestion;
    list(matching.otherQuestionRows, key.row);
}

/// What is left over, in the order of the file and of the project.
void MatchGroups::listRest(Matching &matching) const
{
    std::vector<bool> answered(m_index.rowCount());
    for (std::size_t i = 0; i < matching.pairOf.size(); ++i) {
        const std::int64_t pair = matching.pairOf[i];
        const qint64 row = m_predictions.all()[i].row;
        if (pair >= 0)
            answered[std::size_t(pair)] = true;
        if (pair == Matching::Ambiguous)
            ++matching.figures.ambiguous;
        if (pair == Matching::NoPair) {
            ++matching.figures.unmatched;
            list(matching.unmatchedRows, row);
        }
        if (pair == Matching::Repeated) {
            ++matching.figures.repeated;
            list(matching.repeatedRows, row);
        }
    }
    const auto traits = m_index.traitsColumn();
    for (std::size_t row = 0; row < answered.size(); ++row) {
        if (answered[row] || traits[row] == SampleIndex::NoPair)
            continue;
        ++matching.pairsWithout;
        list(matching.emptyPairs, std::int64_t(row));
    }
    std::ranges::sort(matching.ambiguous, {}, [](const Matching::Group &group) { return group.rows.front(); });
    std::ranges::sort(matching.otherQuestionRows);
}

}
