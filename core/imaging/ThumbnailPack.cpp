#include "core/imaging/ThumbnailPack.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr quint64 Format = 0x3130'6d68'7452'5352; // "RSRthm01"
constexpr auto MarkedAtMost = std::chrono::seconds(10);
constexpr quint32 MostBytes = 1U << 24; ///< of a thumbnail; an index that says more is damaged

static_assert(sizeof(ThumbnailPack::Entry) == 32);
static_assert(sizeof Format == ThumbnailPack::HeaderBytes);

QString packName(const QString &path)
{
    return path + u".pack"_s;
}

QString indexName(const QString &path)
{
    return path + u".index"_s;
}

bool readAt(int file, void *to, std::size_t bytes, qint64 offset)
{
    auto *place = static_cast<char *>(to);
    while (bytes > 0) {
        const ssize_t got = ::pread(file, place, bytes, offset);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        place += got;
        offset += got;
        bytes -= std::size_t(got);
    }
    return true;
}

bool writeAt(int file, const void *from, std::size_t bytes, qint64 offset)
{
    const auto *place = static_cast<const char *>(from);
    while (bytes > 0) {
        const ssize_t done = ::pwrite(file, place, bytes, offset);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return false;
        place += done;
        offset += done;
        bytes -= std::size_t(done);
    }
    return true;
}

quint64 checkOf(const ThumbnailKey &key, QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&key), sizeof key));
    hash.addData(bytes);
    quint64 check = 0;
    std::memcpy(&check, hash.result().constData(), sizeof check);
    return check;
}

/// The file is locked, and is still the one that has the name.
bool lock(const QFile &file)
{
    if (::flock(file.handle(), LOCK_EX | LOCK_NB) != 0)
        return false;
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(file.handle(), &opened) == 0 &&
           ::stat(QFile::encodeName(file.fileName()).constData(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

}

ThumbnailPack::ThumbnailPack(const QString &path)
    : m_path(path)
    , m_pack(packName(path))
    , m_index(indexName(path))
{
}

std::shared_ptr<ThumbnailPack> ThumbnailPack::open(const QString &path)
{
    const std::shared_ptr<ThumbnailPack> pack(new ThumbnailPack(path));
    QFile index(indexName(path));
    quint64 format = 0;
    const bool opened = pack->m_pack.open(QIODevice::ReadOnly | QIODevice::Unbuffered) &&
                        index.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (!opened || !readAt(index.handle(), &format, sizeof format, 0) || format != Format)
        return nullptr;
    return pack;
}

std::shared_ptr<ThumbnailPack> ThumbnailPack::openForWriting(const QString &path)
{
    constexpr auto AsItIs = QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered;
    const std::shared_ptr<ThumbnailPack> pack(new ThumbnailPack(path));
    quint64 format = 0;
    if (!pack->m_index.open(AsItIs) || !lock(pack->m_index) || !pack->m_pack.open(AsItIs) ||
        !readAt(pack->m_index.handle(), &format, sizeof format, 0) || format != Format)
        return nullptr;
    const qint64 entries = (pack->m_index.size() - HeaderBytes) / qint64(sizeof(Entry));
    pack->m_indexEnd = HeaderBytes + entries * qint64(sizeof(Entry));
    pack->m_packEnd = pack->m_pack.size();
    return pack;
}

std::shared_ptr<ThumbnailPack> ThumbnailPack::create(const QString &folder)
{
    const QString name = QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, u'0');
    const std::shared_ptr<ThumbnailPack> pack(new ThumbnailPack(folder + u'/' + name));
    // The index first and locked: a pack without one is what is left of a removal.
    constexpr auto New = QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered;
    if (!pack->m_index.open(New) || !lock(pack->m_index))
        return nullptr;
    if (!pack->m_pack.open(New) || !writeAt(pack->m_index.handle(), &Format, sizeof Format, 0)) {
        pack->m_pack.remove();
        pack->m_index.remove();
        return nullptr;
    }
    pack->m_indexEnd = HeaderBytes;
    return pack;
}

bool ThumbnailPack::remove(const QString &path)
{
    QFile index(indexName(path));
    if (index.open(QIODevice::ReadOnly | QIODevice::ExistingOnly)) {
        if (!lock(index) || !index.remove())
            return false;
    }
    return QFile::remove(packName(path)) || !QFile::exists(packName(path));
}

qint64 ThumbnailPack::bytes() const
{
    if (m_index.isOpen())
        return m_packEnd + m_indexEnd;
    return QFile(packName(m_path)).size() + QFile(indexName(m_path)).size();
}

std::vector<ThumbnailPack::Entry> ThumbnailPack::entries() const
{
    QFile index(indexName(m_path));
    if (!index.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    const qint64 count = (index.size() - HeaderBytes) / qint64(sizeof(Entry)); // the last one may be cut short
    std::vector<Entry> entries(std::size_t(qMax(qint64(0), count)));
    if (!readAt(index.handle(), entries.data(), entries.size() * sizeof(Entry), HeaderBytes))
        return {};
    return entries;
}

std::optional<QByteArray> ThumbnailPack::read(const Entry &entry) const
{
    if (entry.length > MostBytes)
        return {};
    QByteArray bytes(qsizetype(entry.length), Qt::Uninitialized);
    if (!readAt(m_pack.handle(), bytes.data(), entry.length, entry.offset) || checkOf(entry.key, bytes) != entry.check)
        return {};
    return bytes;
}

std::optional<ThumbnailPack::Entry> ThumbnailPack::append(const ThumbnailKey &key, const QByteArray &bytes)
{
    const Entry entry{key, quint32(m_packEnd), quint32(bytes.size()), checkOf(key, bytes)};
    if (!writeAt(m_pack.handle(), bytes.constData(), std::size_t(bytes.size()), m_packEnd) ||
        !writeAt(m_index.handle(), &entry, sizeof entry, m_indexEnd)) {
        m_pack.resize(m_packEnd);
        m_index.resize(m_indexEnd);
        return {};
    }
    m_packEnd += bytes.size();
    m_indexEnd += qint64(sizeof entry);
    return entry;
}

void ThumbnailPack::markUsed()
{
    const auto now = std::chrono::steady_clock::now();
    if (m_marked && now - *m_marked < MarkedAtMost)
        return;
    m_marked = now;
    ::utimensat(AT_FDCWD, QFile::encodeName(indexName(m_path)).constData(), nullptr, 0); // of a foreign folder: no
}

}
