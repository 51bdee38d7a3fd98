#include "core/imaging/FileGrant.h"

#include "core/imaging/GrantedFiles.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

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

std::string lastPart(const QString &path)
{
    return QFile::encodeName(QFileInfo(path).fileName()).toStdString();
}

}

Result<FileGrant> FileGrant::open(const QString &path)
{
    struct stat status = {};
    const int descriptor = path.contains(QChar()) ? (errno = EINVAL, -1) : openRegular(path, status);
    if (descriptor < 0) {
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
    FileGrant grant;
    grant.m_folder = GrantedFiles::instance().newFolder();
    grant.m_name = grant.m_folder + lastPart(path);
    grant.m_descriptor = descriptor;
    grant.m_size = status.st_size;
    grant.add(lastPart(path), descriptor, grant.m_size);
    return grant;
}

void FileGrant::install()
{
    VSIFileManager::InstallHandler(GrantedFiles::Prefix, new GrantedFiles);
}

FileGrant::FileGrant(FileGrant &&other) noexcept
    : m_folder(std::exchange(other.m_folder, {}))
    , m_name(std::exchange(other.m_name, {}))
    , m_files(std::exchange(other.m_files, {}))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
{
}

FileGrant &FileGrant::operator=(FileGrant &&other) noexcept
{
    std::swap(m_folder, other.m_folder);
    std::swap(m_name, other.m_name);
    std::swap(m_files, other.m_files);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

FileGrant::~FileGrant()
{
    if (!m_folder.empty())
        GrantedFiles::instance().removeFolder(m_folder);
}

void FileGrant::addSibling(const QString &path)
{
    struct stat status = {};
    const int descriptor = openRegular(path, status);
    if (descriptor >= 0)
        add(lastPart(path), descriptor, status.st_size);
}

void FileGrant::add(const std::string &file, int descriptor, qint64 size)
{
    GrantedFiles::instance().add(m_folder + file, descriptor, static_cast<vsi_l_offset>(size));
    m_files.push_back(file);
}

QByteArray FileGrant::head(int length) const
{
    QByteArray bytes(length, Qt::Uninitialized);
    bytes.resize(qMax(0, pread(m_descriptor, bytes.data(), std::size_t(length), 0)));
    return bytes;
}

QString FileGrant::withoutPrefix(QString message)
{
    static const QRegularExpression folder(u"/vsigranted/\\d+/"_s);
    return message.remove(folder);
}

}
