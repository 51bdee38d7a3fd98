#include "core/imaging/RegularFile.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

/// The descriptor, or -1 with errno set. O_NONBLOCK: opening a pipe must not wait for a writer.
int openRegular(const QString &path, struct stat &status)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0 || (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)))
        return descriptor;
    close(descriptor);
    errno = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
    return -1;
}

}

Result<RegularFile> RegularFile::open(const QString &path)
{
    struct stat status = {};
    const int descriptor = path.contains(QChar()) ? (errno = EINVAL, -1) : openRegular(path, status);
    if (descriptor >= 0)
        return RegularFile(descriptor, status.st_size);
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        return Error{Error::Kind::NotFound, tr("The image “%1” does not exist.").arg(path)};
    case EISDIR:
        return Error{Error::Kind::BadInput, tr("“%1” is a folder, not an image.").arg(path)};
    case ELOOP:
        return Error{Error::Kind::BadInput, tr("“%1” is a link, which is not followed.").arg(path)};
    case EINVAL:
    case ENXIO: // a socket
        return Error{Error::Kind::BadInput, tr("“%1” is not a regular file.").arg(path)};
    default:
        return Error{Error::Kind::Io, tr("“%1” cannot be opened: %2.").arg(path, qt_error_string(errno))};
    }
}

RegularFile::~RegularFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

QByteArray RegularFile::head(qint64 length) const
{
    QByteArray bytes(qsizetype(qMin(length, m_size)), Qt::Uninitialized);
    qsizetype got = 0;
    while (got < bytes.size()) {
        const ssize_t more = pread(m_descriptor, bytes.data() + got, std::size_t(bytes.size() - got), got);
        if (more <= 0)
            break;
        got += more;
    }
    bytes.truncate(got);
    return bytes;
}

}
