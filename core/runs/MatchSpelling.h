#pragma once

#include "core/project/SampleIndex.h"
#include "core/runs/Matching.h"
#include "core/runs/PredictionKeys.h"

namespace core {

/// One way to spell out what a prediction and its pair have in common, as a key that both have.
struct MatchSpelling
{
    /// How the question id names a pair of a record with several: `X_1 X_2`, `X X_2`, `X_0 X_1`, or `X` and the
    /// question. A record with one pair is `X`.
    enum class IdForm { FromOne, FirstPlain, FromZero, WithQuestion };

    struct Entry
    {
        std::size_t key = 0;
        std::uint32_t item = 0; ///< number of the prediction, or row of the index; from 0
        friend auto operator<=>(const Entry &, const Entry &) = default;
    };

    MatchWay way = MatchWay::Id;
    IdForm form = IdForm::FromOne;          ///< of Id
    ImageTail tail = ImageTail::ThreeParts; ///< of ImageQuestion
    SourceId source = {};                   ///< of Record: whose pairs are counted; 0: all

    /// All that the file and the project allow, those first that leave least to chance.
    static std::vector<MatchSpelling> all(const PredictionKeys &predictions, const SampleIndex &index,
                                          std::optional<MatchWay> asked);

    QString detail() const;
    std::vector<Entry> ofPredictions(const PredictionKeys &predictions) const;
    /// `questions`: hash of the question of each row of the index, as PredictionKeys has it.
    std::vector<Entry> ofPairs(const PredictionKeys &predictions, const SampleIndex &index,
                               const std::vector<std::size_t> &questions) const;

private:
    std::size_t keyOfId(std::string_view id, int pair, int count, std::size_t question) const;
};

}
