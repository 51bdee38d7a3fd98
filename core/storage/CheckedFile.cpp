#include "core/storage/CheckedFile.h"

#include "core/storage/Disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr qsizetype BufferSize = 1024 * 1024;
}

CheckedFile::CheckedFile(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath())
{
    // Through a link to the file that it names, as an editor would.
    if (const QString target = QFileInfo(m_path).canonicalFilePath(); !target.isEmpty())
        m_path = target;
    m_buffer.reserve(BufferSize);
}

CheckedFile::~CheckedFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    if (!m_temporary.isEmpty())
        QFile::remove(m_temporary);
}

Result<> CheckedFile::open()
{
    if (QFileInfo(m_path).isDir())
        return Error{Error::Kind::Usage, tr("%1 is a folder, not a file.").arg(m_path)};
    // Not made from the name of the file, which may be as long as a name can be.
    QByteArray name = QFile::encodeName(QFileInfo(m_path).absolutePath() + u"/.rsreview-XXXXXX"_s);
    m_descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (m_descriptor < 0)
        return failure(errno);
    m_temporary = QFile::decodeName(name);
    struct stat was = {};
    const bool existed = ::stat(QFile::encodeName(m_path).constData(), &was) == 0;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    if (::fchmod(m_descriptor, existed ? was.st_mode & 07777 : 0666 & ~mask) != 0)
        return failure(errno);
    return {};
}

Result<> CheckedFile::write(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    return m_buffer.size() < BufferSize ? Result<>() : flush();
}

Result<> CheckedFile::flush()
{
    const char *from = m_buffer.constData();
    qsizetype left = m_buffer.size();
    while (left > 0) {
        const ssize_t count = ::write(m_descriptor, from, std::size_t(left));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return failure(count < 0 ? errno : ENOSPC);
        from += count;
        left -= count;
        m_written += count;
    }
    m_buffer.resize(0);
    return {};
}

Result<> CheckedFile::settle()
{
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (::fsync(m_descriptor) != 0)
        return failure(errno);
    struct stat now = {};
    if (::fstat(m_descriptor, &now) != 0)
        return failure(errno);
    return now.st_size == m_written ? Result<>() : failure(EIO);
}

Result<> CheckedFile::commit()
{
    if (auto settled = settle(); !settled)
        return settled;
    const int closed = ::close(m_descriptor);
    m_descriptor = -1;
    if (closed != 0)
        return failure(errno);
    if (::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_path).constData()) != 0)
        return failure(errno);
    m_temporary.clear();
    return syncFolder(QFileInfo(m_path).absolutePath());
}

Error CheckedFile::failure(int code) const
{
    const QString name = QDir::toNativeSeparators(m_path);
    if (code == ENOSPC || code == EDQUOT)
        return {Error::Kind::NoSpace,
                tr("The disk is full: %1 could not be written. What was there before is unchanged.").arg(name)};
    return {Error::Kind::Io, tr("%1 could not be written: %2. What was there before is unchanged.")
                                 .arg(name, QString::fromLocal8Bit(std::strerror(code)))};
}

}
