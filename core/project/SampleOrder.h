#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/project/SampleIndex.h"

#include <QString>

#include <optional>
#include <vector>

namespace core {

class Database;

/// In which order samples are looked at. Where two are alike in it, the lower number comes first.
struct SampleOrder
{
    enum class By {
        Number,   ///< as they were imported
        Id,       ///< in the file, as text
        Image,    ///< name of the first one
        Pairs,    ///< how many
        Length,   ///< of the record, in bytes
        Edits,    ///< how many steps changed the sample
        LastEdit, ///< when; samples that nobody edited come first
        Time,     ///< at work on it
    };
    static constexpr int Count = 8;

    By by = By::Number;
    bool descending = false;

    bool isUsual() const { return by == By::Number && !descending; }
    /// Error::Cancelled when told to stop; reads what the index does not know.
    Result<std::vector<SampleId>> sorted(std::vector<SampleId> samples, const SampleIndex &index, Database &db,
                                         const JobControl &control) const;
    friend bool operator==(SampleOrder, SampleOrder) = default;

    /// The word on the command line: number, id, image, pairs, length, edits, last-edit, time.
    static QString name(By by);
    static std::optional<By> fromName(QStringView name);
};

}
