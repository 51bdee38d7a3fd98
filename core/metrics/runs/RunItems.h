#pragma once

#include "core/jobs/JobControl.h"
#include "core/metrics/runs/RunItem.h"
#include "core/project/SampleIndex.h"
#include "core/project/TextSource.h"
#include "core/storage/Run.h"

#include <vector>

namespace core {

/// The items of a run, with the texts of the project as they stand now for references: the pair's own answer and, of a
/// caption or description, all that are given of the same images (as RSICD is scored).
class RunItems
{
public:
    /// Which answers of the project are references.
    enum class References {
        All,
        Approved, ///< of pairs that are
    };

    /// Ascending by row. Answers of pairs that the index does not have are left out and counted, likewise those that no
    /// text of the project can be held against. Errors: Cancelled, and those of reading.
    static Result<RunItems> read(RunId run, References references, const SampleIndex &index, const TextSource &source,
                                 JobControl &control);

    const std::vector<RunItem> &all() const { return m_items; }
    qint64 withoutPair() const { return m_withoutPair; }
    qint64 withoutReference() const { return m_withoutReference; }

private:
    struct Answer
    {
        std::size_t row = 0;
        QString text;
    };
    static Result<std::vector<Answer>> answersOf(RunId run, const SampleIndex &index, const TextSource &source,
                                                 qint64 &withoutPair, JobControl &control);

    std::vector<RunItem> m_items;
    qint64 m_withoutPair = 0;
    qint64 m_withoutReference = 0;
};

}
