#pragma once

#include "core/project/Judgements.h"
#include "core/project/QueryFilter.h"
#include "core/project/TextFigures.h"

#include <memory>
#include <mutex>

namespace core {

/// What searches of a project have read and the next ones need again: read once, and brought up to date with what the
/// journal says was changed since. One for a project, for all threads; who comes while another one reads waits.
class SearchMemory
{
public:
    /// Of the rows of the index. Errors: Cancelled, and those of reading.
    Result<std::shared_ptr<const TextFigures>> figures(const SampleIndex &index, const TextSource &source,
                                                       JobControl &control);
    Result<std::shared_ptr<const Judgements>> judgements(const SampleIndex &index, const TextSource &source,
                                                         JobControl &control);
    bool hasFigures() const; ///< of whatever state: it is quick to bring them up to date

    /// Where texts are.
    struct Search
    {
        std::vector<QueryText> texts;
        PairBits among; ///< rows that were looked at
        TextHits hits;  ///< in these
        qint64 seq = 0; ///< of the last entry in the journal before it began
    };
    void keep(Search search);
    /// The hits in those rows, when they were looked for last and nothing was changed since.
    std::optional<TextHits> recall(const std::vector<QueryText> &texts, const PairBits &among, qint64 seq) const;

private:
    bool begin(std::unique_lock<std::timed_mutex> &reading, const JobControl &control) const;

    std::timed_mutex m_reading; ///< held by who reads figures or judgements
    mutable std::mutex m_mutex; ///< for what follows
    std::shared_ptr<const TextFigures> m_figures;
    qint64 m_figuresSeq = 0;
    std::shared_ptr<const Judgements> m_judgements;
    qint64 m_judgementsSeq = 0;
    std::optional<Search> m_search;
};

}
