#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QString>

namespace core {

/// The first 100 bytes of a project file, read and judged before SQLite sees the file: SQLite takes an empty file for
/// a database and writes to it. https://www.sqlite.org/fileformat2.html#the_database_header
struct FileHeader
{
    Q_DECLARE_TR_FUNCTIONS(core::FileHeader)
public:
    bool writeAheadLog = false; ///< the file was left with a -wal file beside it: its program did not end tidily

    /// Refuses what is not a project of this version, with the reason. Opens the file for reading only.
    static Result<FileHeader> read(const QString &path);
};

}
