#include "core/json/FileWindow.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::FileWindow)
};

std::int64_t changeTime(const struct stat &status)
{
    return std::int64_t(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

Error cannotOpen(const QString &path, int code)
{
    const QString reason = QString::fromStdString(std::generic_category().message(code));
    return {code == ENOENT ? Error::Kind::NotFound : Error::Kind::Io,
            Words::tr("%1 cannot be opened: %2.").arg(path, reason)};
}

}

FileWindow::~FileWindow()
{
    if (m_file >= 0)
        ::close(m_file);
}

Result<> FileWindow::open(const QString &path, std::size_t piece, std::size_t limit)
{
    if (m_file >= 0)
        ::close(m_file);
    m_begin = m_end = 0;
    m_offset = 0;
    m_errno = 0;
    m_piece = std::max<std::size_t>(piece, 1);
    m_limit = limit;

    // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
    m_file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (m_file < 0)
        return cannotOpen(path, m_errno = errno);
    struct stat status = {};
    if (::fstat(m_file, &status) != 0)
        return cannotOpen(path, m_errno = errno);
    if (!S_ISREG(status.st_mode))
        return Error{Error::Kind::BadInput, Words::tr("%1 is not a regular file.").arg(path)};
    m_fileSize = status.st_size;
    m_changeTime = changeTime(status);
    ::posix_fadvise(m_file, 0, 0, POSIX_FADV_SEQUENTIAL);
    return {};
}

void FileWindow::drop(std::size_t count)
{
    Q_ASSERT(count <= m_end - m_begin);
    m_begin += count;
    m_offset += static_cast<std::int64_t>(count);
}

FileWindow::More FileWindow::more()
{
    const std::size_t kept = m_end - m_begin;
    if (kept >= m_limit)
        return More::TooLarge;
    if (m_begin > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_begin, kept);
        m_begin = 0;
        m_end = kept;
    }
    if (m_capacity - m_end < m_piece &&
        !reserve(std::min(std::max(m_capacity * 2, kept + m_piece), m_limit + m_piece))) {
        m_errno = ENOMEM;
        return More::Failed;
    }

    ssize_t count = 0;
    do {
        count = ::read(m_file, m_buffer.get() + m_end, m_piece);
    } while (count < 0 && errno == EINTR);
    if (count < 0) {
        m_errno = errno;
        return More::Failed;
    }
    m_end += static_cast<std::size_t>(count);
    std::memset(m_buffer.get() + m_end, 0, Padding);
    return count == 0 ? More::AtEnd : More::Yes;
}

bool FileWindow::rewind()
{
    m_begin = m_end = 0;
    m_offset = 0;
    if (::lseek(m_file, 0, SEEK_SET) == 0)
        return true;
    m_errno = errno;
    return false;
}

bool FileWindow::unchanged() const
{
    struct stat status = {};
    return ::fstat(m_file, &status) == 0 && status.st_size == m_fileSize && changeTime(status) == m_changeTime;
}

bool FileWindow::reserve(std::size_t capacity)
{
    // realloc: the kernel moves large blocks by their page tables instead of copying them.
    char *moved = static_cast<char *>(std::realloc(m_buffer.get(), capacity + Padding));
    if (moved == nullptr)
        return false;
    static_cast<void>(m_buffer.release());
    m_buffer.reset(moved);
    m_capacity = capacity;
    return true;
}

}
