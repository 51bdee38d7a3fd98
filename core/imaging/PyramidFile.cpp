#include "core/imaging/PyramidFile.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

Result<std::shared_ptr<const PyramidFile>> PyramidFile::open(const QString &path, const PyramidLayout &layout)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return Error{errno == ENOENT ? Error::Kind::NotFound : Error::Kind::Io, qt_error_string(errno)};
    std::shared_ptr<PyramidFile> file(new PyramidFile(layout, descriptor));
    if (!file->readContent()) {
        return Error{Error::Kind::Damaged,
                     QCoreApplication::translate("core::PyramidFile", "“%1” is not whole.").arg(path)};
    }
    return std::shared_ptr<const PyramidFile>(std::move(file));
}

PyramidFile::~PyramidFile()
{
    ::close(m_descriptor);
}

bool PyramidFile::readContent()
{
    struct stat status = {};
    const qint64 tailBytes = m_layout.tileCount() * PyramidFormat::EntryBytes + PyramidFormat::FootBytes;
    if (fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size < PyramidFormat::HeadBytes + tailBytes)
        return false;
    QByteArray head(PyramidFormat::HeadBytes, Qt::Uninitialized);
    QByteArray tail(tailBytes, Qt::Uninitialized);
    const qint64 end = status.st_size - tailBytes;
    return readAllAt(m_descriptor, head.data(), head.size(), 0) &&
           head == PyramidFormat::Magic + m_layout.fingerprint &&
           readAllAt(m_descriptor, tail.data(), tail.size(), end) && m_content.parse(tail, m_layout.fingerprint, end);
}

bool PyramidFile::readTile(int level, int band, int column, int row, void *values) const
{
    const qint64 place = m_layout.placeOf(band, {m_layout.firstLevel + level, column, row});
    if (readPackedTile(m_descriptor, m_content.tiles[std::size_t(place)], values, m_layout.tileBytes(band)))
        return true;
    m_damaged.store(true, std::memory_order_relaxed);
    return false;
}

}
