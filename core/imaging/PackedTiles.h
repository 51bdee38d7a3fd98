#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <vector>

namespace core {

/// Where a tile lies in the file of a pyramid.
struct PackedTile
{
    quint64 offset = 0; ///< bytes; 0: not written
    quint32 length = 0; ///< bytes
};

/// Packed with a checksum of the content, so that no damage goes unseen. Empty when memory ends.
QByteArray packTile(const void *values, qint64 bytes);

/// Reads from `descriptor` and unpacks exactly `bytes` into `values`. False: it cannot be read, or is damaged. May be
/// called by several threads for one descriptor.
bool readPackedTile(int descriptor, const PackedTile &tile, void *values, qint64 bytes);

/// All of it, or false with errno set. pread() and pwrite() may do less at a time.
bool readAllAt(int descriptor, void *bytes, qint64 count, qint64 offset);
bool writeAllAt(int descriptor, const void *bytes, qint64 count, qint64 offset);

}
