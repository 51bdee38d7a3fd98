#pragma once

#include "core/base/Result.h"

#include <QString>

namespace core {

enum class DiskKind {
    Local,
    Network, ///< locks and shared memory cannot be trusted
};

/// What the folder or file lies on; Local when the system does not say.
DiskKind diskKind(const QString &path);

/// Bytes that can still be written where the file or folder lies; very many when the system does not say.
qint64 freeBytes(const QString &path);

/// Bytes and name of the file are on the disk when this returns success.
Result<> syncFile(const QString &path);
Result<> syncFolder(const QString &path);

/// Gives a file its final name in the same folder, or fails with Kind::Conflict when that name is taken.
Result<> renameWithoutReplacing(const QString &from, const QString &to);

}
