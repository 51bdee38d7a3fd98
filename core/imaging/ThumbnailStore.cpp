#include "core/imaging/ThumbnailStore.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <limits>
#include <sys/statvfs.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct FoundPack
{
    QString path; ///< without the endings
    QDateTime used;
};

/// Used last comes last. Files of other names are none of ours.
std::vector<FoundPack> packsIn(const QString &folder)
{
    static const QRegularExpression ours(u"^[0-9a-f]{16}\\.(index|pack)$"_s);
    std::map<QString, QDateTime> used;
    const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::NoSort);
    for (const QFileInfo &file : files) {
        if (!ours.match(file.fileName()).hasMatch())
            continue;
        QDateTime &time = used[folder + u'/' + file.completeBaseName()]; // of a pack without an index: none
        if (file.suffix() == u"index")
            time = file.lastModified();
    }
    std::vector<FoundPack> packs;
    for (const auto &[path, time] : used)
        packs.push_back({path, time});
    std::stable_sort(packs.begin(), packs.end(),
                     [](const FoundPack &a, const FoundPack &b) { return a.used < b.used; });
    return packs;
}

qint64 freeBytes(const QString &folder)
{
    struct statvfs status = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &status) != 0)
        return std::numeric_limits<qint64>::max();
    return qint64(status.f_bavail) * qint64(status.f_frsize);
}

qint64 bytesOf(const QString &path)
{
    return QFileInfo(path + u".pack"_s).size() + QFileInfo(path + u".index"_s).size();
}

}

ThumbnailStore::ThumbnailStore(const Settings &settings)
    : m_settings(settings)
{
}

std::optional<QByteArray> ThumbnailStore::find(const ThumbnailKey &key)
{
    std::unique_lock lock(m_mutex);
    openFolder();
    const auto found = m_places.find(key);
    if (found == m_places.end())
        return {};
    const Place place = found->second;
    const auto pack = m_packs.at(place.pack);
    pack->markUsed();
    lock.unlock();
    auto bytes = pack->read({key, place.offset, place.length, place.check});
    lock.lock();
    if (!bytes)
        m_places.erase(key); // damaged; the next one is as good as any
    return bytes;
}

void ThumbnailStore::insert(const ThumbnailKey &key, const QByteArray &bytes)
{
    const std::lock_guard lock(m_mutex);
    openFolder();
    if (!prepareToWrite(bytes.size()))
        return;
    const auto entry = m_packs.at(m_writer)->append(key, bytes);
    if (entry)
        m_places[key] = {m_writer, entry->offset, entry->length, entry->check};
    else
        stopWriting(tr("Thumbnails are not kept in “%1” any more: the disk is full, or refuses."));
}

void ThumbnailStore::openFolder()
{
    if (m_opened)
        return;
    m_opened = true;
    if (!QFileInfo::exists(m_settings.folder) && QDir().mkpath(m_settings.folder))
        QFile::setPermissions(m_settings.folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    for (const FoundPack &found : packsIn(m_settings.folder)) {
        if (auto pack = ThumbnailPack::open(found.path))
            take(std::move(pack)); // what is newer comes later and counts
        else
            ThumbnailPack::remove(found.path);
    }
}

int ThumbnailStore::take(std::shared_ptr<ThumbnailPack> pack)
{
    const int number = ++m_last;
    for (const ThumbnailPack::Entry &entry : pack->entries())
        m_places[entry.key] = {number, entry.offset, entry.length, entry.check};
    m_packs[number] = std::move(pack);
    return number;
}

bool ThumbnailStore::prepareToWrite(qint64 bytes)
{
    if (!m_writable)
        return false;
    if (freeBytes(m_settings.folder) - bytes < m_settings.keepFree) {
        stopWriting(tr("Thumbnails are not kept in “%1” any more: the disk is nearly full."));
        return false;
    }
    const qint64 more = bytes + qint64(sizeof(ThumbnailPack::Entry));
    const auto hasRoom = [&](const ThumbnailPack &pack) { return pack.bytes() + more <= m_settings.packBytes; };
    if (m_writer && hasRoom(*m_packs.at(m_writer)))
        return true;
    if (m_writer)
        m_packs.at(m_writer)->stopWriting();
    m_writer = 0;
    makeRoom();
    for (auto &[number, pack] : m_packs) {
        if (!hasRoom(*pack))
            continue;
        if (auto writable = ThumbnailPack::openForWriting(pack->path())) {
            pack = std::move(writable);
            m_writer = number;
            return true;
        }
    }
    if (auto pack = ThumbnailPack::create(m_settings.folder))
        m_writer = take(std::move(pack));
    else
        stopWriting(tr("Thumbnails are not kept in “%1” any more: the folder cannot be written to."));
    return m_writer != 0;
}

/// For one more pack.
void ThumbnailStore::makeRoom()
{
    const std::vector<FoundPack> packs = packsIn(m_settings.folder);
    qint64 total = m_settings.packBytes;
    for (const FoundPack &pack : packs)
        total += bytesOf(pack.path);
    for (const FoundPack &pack : packs) {
        if (total <= m_settings.bytes)
            return;
        const qint64 bytes = bytesOf(pack.path);
        if (!ThumbnailPack::remove(pack.path))
            continue; // another program writes to it
        total -= bytes;
        forget(pack.path);
    }
}

void ThumbnailStore::forget(const QString &path)
{
    const auto found =
        std::find_if(m_packs.begin(), m_packs.end(), [&](const auto &pack) { return pack.second->path() == path; });
    if (found == m_packs.end())
        return;
    std::erase_if(m_places, [&](const auto &place) { return place.second.pack == found->first; });
    m_packs.erase(found);
}

void ThumbnailStore::stopWriting(const QString &why)
{
    m_writable = false;
    qWarning("%s", qUtf8Printable(why.arg(m_settings.folder)));
}

}
