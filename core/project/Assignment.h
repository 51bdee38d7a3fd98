#pragma once

#include "core/base/Result.h"
#include "core/edits/Edit.h"
#include "core/jobs/JobControl.h"
#include "core/project/SampleIndex.h"

#include <QStringList>

#include <vector>

namespace core {

class Database;

/// Who looks at what: samples dealt out among people, at random and evenly. Each gets what still waits for an
/// annotator and is nobody's yet; some go to a second person as well, who judges them as a reviewer. What is whose is
/// written as tags, so that it can be filtered, changed and undone like any other.
struct Assignment
{
    std::vector<SampleId> samples; ///< ascending
    QStringList names;             ///< see namesIn()
    int overlap = 0;               ///< percent of the samples that a second person looks at; needs two names
    std::uint64_t seed = 1;        ///< the same seed deals the same samples alike

    /// What a person gets.
    struct Share
    {
        QString name;
        std::int64_t samples = 0;
        std::int64_t pairs = 0;
        std::int64_t secondPairs = 0; ///< to look at once more
        friend bool operator==(const Share &, const Share &) = default;
    };

    /// assigned/NAME, or second/NAME for a reviewer.
    static QString tag(const QString &name, Role role);
    /// Names with commas or line ends between them, each once; case does not tell them apart.
    static QStringList namesIn(const QString &text);

    friend bool operator==(const Assignment &, const Assignment &) = default;

    /// In the order of the names. Quick: reads the index only.
    std::vector<Share> shares(const SampleIndex &index) const;
    /// Error::Cancelled when told to stop.
    Result<Edit> toEdit(const SampleIndex &index, Database &db, JobControl &control) const;

private:
    struct Dealt
    {
        SampleId sample;
        int first = 0;   ///< whose, a place in `names`
        int second = -1; ///< -1: nobody
    };
    std::vector<Dealt> deal(const SampleIndex &index) const;
};

}
