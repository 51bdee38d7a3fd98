#include "core/imaging/PyramidCache.h"

#include "core/imaging/PyramidBuilder.h"
#include "core/imaging/PyramidFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStorageInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int Threads = 2;
constexpr qint64 LargestShare = 4;             ///< one image gets a quarter of the folder at most
constexpr qint64 LeftFree = qint64(256) << 20; ///< bytes on the disk that are not ours to fill

const QString Suffix = u".pyramid"_s;

}

PyramidCache::PyramidCache(QString folder, qint64 bytes)
    : m_folder(std::move(folder))
    , m_bytes(bytes)
{
}

QString PyramidCache::fileOf(const QString &path) const
{
    const QByteArray name = QFile::encodeName(QFileInfo(path).canonicalFilePath());
    const QByteArray digest = QCryptographicHash::hash(name, QCryptographicHash::Sha256).first(16);
    return m_folder + u'/' + QString::fromLatin1(digest.toHex()) + Suffix;
}

std::shared_ptr<const PyramidFile> PyramidCache::find(const Raster &raster) const
{
    if (!isValid())
        return nullptr;
    const QString path = fileOf(raster.path());
    const auto file = PyramidFile::open(path, PyramidLayout::of(raster, m_bytes / LargestShare));
    if (file) {
        utimensat(AT_FDCWD, QFile::encodeName(path).constData(), nullptr, 0); // used just now
        return *file;
    }
    if (file.error().kind == Error::Kind::Damaged)
        QFile::remove(path);
    return nullptr;
}

void PyramidCache::remove(const Raster &raster) const
{
    if (isValid())
        QFile::remove(fileOf(raster.path()));
}

Result<> PyramidCache::build(const QString &path, JobControl &control) const
{
    if (!isValid())
        return Error{Error::Kind::Usage, tr("There is no folder for smaller copies of large images.")};
    std::vector<Raster> rasters;
    for (int i = 0; i < Threads; ++i) {
        auto raster = Raster::open(path);
        if (!raster)
            return raster.error();
        rasters.push_back(raster.take());
    }
    const PyramidLayout layout = PyramidLayout::of(rasters[0], m_bytes / LargestShare);
    QDir().mkpath(m_folder);
    removeAbandoned();
    const QStorageInfo disk(m_folder);
    if (disk.isValid() && disk.bytesAvailable() < layout.bytes() + LeftFree) {
        return Error{Error::Kind::NoSpace, tr("Smaller copies of “%1” need %2 MB on the disk of %3.")
                                               .arg(path)
                                               .arg((layout.bytes() + LeftFree) / 1'000'000)
                                               .arg(QDir::toNativeSeparators(m_folder))};
    }
    const QString file = fileOf(path);
    PyramidWriter writer(file, layout);
    if (auto opened = writer.open(); !opened)
        return opened;
    PyramidBuilder builder(std::move(rasters), writer, control);
    if (auto built = builder.build(); !built)
        return built;
    const auto again = Raster::open(path);
    if (!again || PyramidLayout::of(*again, m_bytes / LargestShare).fingerprint != layout.fingerprint)
        return Error{Error::Kind::Conflict, tr("“%1” was changed while it was read.").arg(path)};
    if (auto written = writer.commit(builder.missingPixels(), builder.hasMask()); !written)
        return written;
    removeOldest(file);
    return {};
}

/// What a killed program left. Who still writes holds a lock.
void PyramidCache::removeAbandoned() const
{
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u'*' + QString::fromLatin1(PyramidWriter::PartSuffix)}, QDir::Files)) {
        const QByteArray path = QFile::encodeName(folder.filePath(name));
        const int descriptor = ::open(path.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (descriptor < 0)
            continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            ::unlink(path.constData());
        ::close(descriptor);
    }
}

void PyramidCache::removeOldest(const QString &but) const
{
    const QDir folder(m_folder);
    qint64 bytes = 0;
    const auto files = folder.entryInfoList({u'*' + Suffix}, QDir::Files, QDir::Time); // newest first
    for (const QFileInfo &file : files) {
        bytes += file.size();
        if (bytes > m_bytes && file.filePath() != but)
            QFile::remove(file.filePath());
    }
}

}
