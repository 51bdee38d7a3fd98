#pragma once

#include "core/imaging/PackedTiles.h"

#include <QByteArray>

#include <vector>

namespace core {

/// The bytes around the tiles of a PyramidFile; numbers are little endian.
struct PyramidFormat
{
    static constexpr char Magic[] = "RSRPYR1\n"; ///< then the fingerprint, then the tiles
    static constexpr qint64 MagicBytes = 8;
    static constexpr qint64 FingerprintBytes = 32;
    static constexpr qint64 HeadBytes = MagicBytes + FingerprintBytes;
    static constexpr qint64 EntryBytes = 12;        ///< offset and length of a tile
    static constexpr qint64 FootBytes = 8 + 8 + 32; ///< pixels that are missing, whether there is opacity, digest

    std::vector<PackedTile> tiles;
    qint64 missingPixels = 0;
    bool hasMask = false;

    /// What comes after the tiles.
    QByteArray tail(const QByteArray &fingerprint) const;
    /// False when the bytes are not what tail() gives, or point beside the tiles. `end`: where the tiles end.
    bool parse(const QByteArray &tail, const QByteArray &fingerprint, qint64 end);
};

}
