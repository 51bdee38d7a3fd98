#pragma once

#include "core/runs/MatchSpelling.h"

namespace core {

/// Brings predictions and pairs of the same key together.
class MatchGroups
{
public:
    using Entries = std::vector<MatchSpelling::Entry>;

    /// All outlive it. `questions` as MatchSpelling has them.
    MatchGroups(const PredictionKeys &predictions, const SampleIndex &index, const std::vector<std::size_t> &questions)
        : m_predictions(predictions)
        , m_index(index)
        , m_questions(questions)
    {
    }

    /// Both are sorted. One pair takes one prediction, or several that say the same letter for letter; several pairs
    /// take as many predictions if these say the same. Anything else is ambiguous.
    Matching match(const Entries &predictions, const Entries &pairs) const;

private:
    using Place = Entries::const_iterator;
    void settle(Place prediction, Place predictionEnd, Place pair, Place pairEnd, Matching &matching) const;
    bool sayTheSame(Place prediction, Place end) const;
    void take(std::uint32_t prediction, std::uint32_t row, Matching &matching) const;
    void listRest(Matching &matching) const;

    const PredictionKeys &m_predictions;
    const SampleIndex &m_index;
    const std::vector<std::size_t> &m_questions;
};

}
