#pragma once

#include "core/base/Result.h"
#include "core/runs/FileRow.h"

#include <memory>

namespace core {

/// Reads a file row by row, in memory that is bounded by the largest of them: JSON in any layout that RecordReader
/// knows, under any extension, or a table.
class RowReader
{
public:
    /// Whatever the file is. Errors: BadInput with what it is instead, and those of reading.
    static Result<std::unique_ptr<RowReader>> open(const QString &path);
    virtual ~RowReader() = default;

    /// False: there are no more. A row that cannot be read comes with its problem; an Error is the end of the file.
    virtual Result<bool> next(FileRow &row) = 0;
    virtual qint64 fileSize() const = 0;
};

}
