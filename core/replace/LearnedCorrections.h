#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"

#include <QString>

#include <utility>
#include <vector>

namespace core {

class Database;

/// Words that were put in place of others.
struct Correction
{
    QString before;
    QString after; ///< empty: they were taken out
    qint64 times = 0;
    friend bool operator==(const Correction &, const Correction &) = default;
};

/// What people corrected again and again, read from the journal: "car" became "vehicle" 41 times.
class LearnedCorrections
{
public:
    static constexpr qint64 Newest = 20'000; ///< changes of texts that are looked at
    static constexpr qsizetype LongestPhrase = 60;

    /// Those that were made twice at least, most frequent first, then by name; at most `most`.
    static Result<std::vector<Correction>> gather(Database &db, std::size_t most, JobControl &control);
    /// The words that an edit of a text exchanged. Numbers of boxes, inserted words and long passages are none.
    static std::vector<std::pair<QString, QString>> phrases(const QString &before, const QString &after);
};

}
