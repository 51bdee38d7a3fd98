#pragma once

#include "core/imaging/ThumbnailKey.h"

#include <QByteArray>
#include <QFile>

#include <chrono>
#include <memory>
#include <vector>

namespace core {

/// Some thousand thumbnails in two files: NAME.pack has their bytes one after the other, NAME.index an Entry for each.
/// Both only grow. An entry is written after its bytes and has their checksum, so that what was cut short by a kill or
/// a loss of power is not found, or not taken. One program writes to a pack, by a lock that goes with the program; any
/// number reads.
class ThumbnailPack
{
public:
    /// As it lies in the index, in the byte order of the machine.
    struct Entry
    {
        ThumbnailKey key;
        quint32 offset = 0;
        quint32 length = 0;
        quint64 check = 0; ///< of the key and the bytes
    };

    static constexpr int HeaderBytes = 8; ///< of an index: which format

    /// To be read. `path` is without the endings. Nothing: it is not there, or not in this format.
    static std::shared_ptr<ThumbnailPack> open(const QString &path);
    /// To be written to at its end as well. Nothing: another program writes to it, it is gone, or the disk refuses.
    static std::shared_ptr<ThumbnailPack> openForWriting(const QString &path);
    static std::shared_ptr<ThumbnailPack> create(const QString &folder); ///< a new one, to be written to
    /// Takes both files away, whatever is in them, unless somebody writes to them.
    static bool remove(const QString &path);

    const QString &path() const { return m_path; }
    qint64 bytes() const; ///< of both files on the disk

    /// All that were written until now.
    std::vector<Entry> entries() const;
    /// Nothing when the bytes are not those that were written. Safe from any thread.
    std::optional<QByteArray> read(const Entry &entry) const;

    /// Nothing when the disk refused; the pack is as it was.
    std::optional<Entry> append(const ThumbnailKey &key, const QByteArray &bytes);
    void stopWriting() { m_index.close(); } ///< others may write to it, or remove it

    /// Somebody needed it: sets the time of the index, now and then. The pack that was needed last goes last.
    void markUsed();

private:
    explicit ThumbnailPack(const QString &path);

    QString m_path;
    QFile m_pack;
    QFile m_index; ///< open, and locked, while it is written to
    qint64 m_packEnd = 0;
    qint64 m_indexEnd = 0;
    std::optional<std::chrono::steady_clock::time_point> m_marked;
};

}
