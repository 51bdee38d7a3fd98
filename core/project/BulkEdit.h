#pragma once

#include "core/base/Result.h"
#include "core/edits/Edit.h"
#include "core/jobs/JobControl.h"
#include "core/project/PairBits.h"
#include "core/project/SampleIndex.h"

#include <QString>

#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace core {

class Database;

/// One thing that is to be done to many pairs, as one step.
struct BulkEdit
{
    struct Tag
    {
        QString name;
        bool on = true;
    };

    std::vector<SampleId> samples; ///< ascending
    std::optional<PairBits> rows;  ///< only these rows of the index; none: every pair of the samples
    bool onlyUnreviewed = false;   ///< pairs that have a verdict stay as they are
    std::variant<Verdict, Tag> what;
    Role role = Role::Annotator; ///< as what the verdict is given

    /// The pairs it is about, leaving out those that have the very verdict already. Quick: reads the index only.
    std::int64_t pairCount(const SampleIndex &index) const;
    /// As an edit, with what was before: reads what the index does not know. Error::Cancelled when told to stop.
    Result<Edit> toEdit(const SampleIndex &index, Database &db, JobControl &control) const;

private:
    bool isMeant(const SampleIndex &index, SampleId sample, int pair) const;
    void forEach(const SampleIndex &index, const std::function<bool(SampleId, int pair)> &use) const;
};

}
