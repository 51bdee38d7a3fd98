#pragma once

#include "core/imaging/ThumbnailPack.h"

#include <QCoreApplication>

#include <map>
#include <mutex>
#include <unordered_map>

namespace core {

/// Bytes by key in a folder of packs, for caches: nothing in it is missed for longer than it takes to make it anew.
/// Looks at the folder when it is first asked for something. Bounded; the pack that was used least lately goes first.
/// Several programs may use one folder; each finds what was there when it began. Where the disk refuses to be written
/// to, it says so once in the log and is read only from then on. Safe from any thread, and waits for the disk.
class ThumbnailStore
{
    Q_DECLARE_TR_FUNCTIONS(core::ThumbnailStore)
public:
    struct Settings
    {
        QString folder;
        qint64 bytes = qint64(512) << 20; ///< at most, and a pack for each further program that writes
        qint64 packBytes = qint64(16) << 20;
        qint64 keepFree = qint64(256) << 20; ///< on the disk: edits need it more
    };

    explicit ThumbnailStore(const Settings &settings);

    /// Nothing: it was not kept, or is damaged.
    std::optional<QByteArray> find(const ThumbnailKey &key);
    void insert(const ThumbnailKey &key, const QByteArray &bytes);

private:
    struct KeyHash
    {
        std::size_t operator()(const ThumbnailKey &key) const noexcept { return std::size_t(key.value[0]); }
    };
    struct Place
    {
        int pack = 0; ///< in m_packs
        quint32 offset = 0;
        quint32 length = 0;
        quint64 check = 0;
    };

    void openFolder();
    bool prepareToWrite(qint64 bytes);
    void makeRoom();
    int take(std::shared_ptr<ThumbnailPack> pack);
    void forget(const QString &path);
    void stopWriting(const QString &why); ///< with a place for the folder

    const Settings m_settings;
    std::mutex m_mutex;
    bool m_opened = false;
    bool m_writable = true;
    int m_last = 0;   ///< number of a pack
    int m_writer = 0; ///< number of the pack that is written to; 0: none yet
    std::map<int, std::shared_ptr<ThumbnailPack>> m_packs;
    std::unordered_map<ThumbnailKey, Place, KeyHash> m_places;
};

}
