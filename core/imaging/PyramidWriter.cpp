#include "core/imaging/PyramidWriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

PyramidWriter::PyramidWriter(QString path, PyramidLayout layout)
    : m_path(std::move(path))
    , m_layout(std::move(layout))
{
    m_content.tiles.resize(std::size_t(m_layout.tileCount()));
}

PyramidWriter::~PyramidWriter()
{
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Error PyramidWriter::failure(int code) const
{
    const bool full = code == ENOSPC || code == EDQUOT;
    const QString folder = QDir::toNativeSeparators(QFileInfo(m_path).path());
    return {full ? Error::Kind::NoSpace : Error::Kind::Io,
            tr("Smaller copies of a large image could not be kept in %1: %2.").arg(folder, qt_error_string(code))};
}

Result<> PyramidWriter::open()
{
    const QString folder = QFileInfo(m_path).path();
    QDir().mkpath(folder);
    QByteArray name = QFile::encodeName(folder + u"/XXXXXX"_s) + PartSuffix;
    m_descriptor = ::mkostemps(name.data(), int(qstrlen(PartSuffix)), O_CLOEXEC);
    if (m_descriptor < 0)
        return failure(errno);
    m_temporary = QFile::decodeName(name);
    const QByteArray head = PyramidFormat::Magic + m_layout.fingerprint;
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0 || !writeAllAt(m_descriptor, head.constData(), head.size(), 0))
        return failure(errno);
    return {};
}

Result<> PyramidWriter::write(int band, const TileKey &key, const void *values)
{
    const QByteArray packed = packTile(values, m_layout.tileBytes(band));
    if (packed.isEmpty())
        return failure(ENOMEM);
    PackedTile tile{.length = quint32(packed.size())};
    {
        const std::lock_guard lock(m_mutex);
        tile.offset = quint64(m_end);
        m_end += packed.size();
    }
    if (!writeAllAt(m_descriptor, packed.constData(), packed.size(), qint64(tile.offset)))
        return failure(errno);
    const std::lock_guard lock(m_mutex);
    m_content.tiles[std::size_t(m_layout.placeOf(band, key))] = tile;
    return {};
}

bool PyramidWriter::read(int band, const TileKey &key, void *values) const
{
    PackedTile tile;
    {
        const std::lock_guard lock(m_mutex);
        tile = m_content.tiles[std::size_t(m_layout.placeOf(band, key))];
    }
    return readPackedTile(m_descriptor, tile, values, m_layout.tileBytes(band));
}

Result<> PyramidWriter::commit(qint64 missingPixels, bool hasMask)
{
    m_content.missingPixels = missingPixels;
    m_content.hasMask = hasMask;
    const QByteArray tail = m_content.tail(m_layout.fingerprint);
    if (!writeAllAt(m_descriptor, tail.constData(), tail.size(), m_end) || ::fsync(m_descriptor) != 0)
        return failure(errno);
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        return failure(errno);
    if (status.st_size != m_end + tail.size())
        return failure(EIO);
    if (::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_path).constData()) != 0)
        return failure(errno);
    m_temporary.clear();
    return {};
}

}
