#include "core/storage/Disk.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <sys/statvfs.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace core {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(core::Disk)
};

Error systemError(const QString &path)
{
    const int code = errno;
    const bool full = code == ENOSPC || code == EDQUOT;
    return {full ? Error::Kind::NoSpace : Error::Kind::Io,
            Text::tr("%1 could not be written: %2.").arg(path, QString::fromLocal8Bit(std::strerror(code)))};
}

Result<> sync(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return systemError(path);
    Result<> result;
    if (::fsync(fd) != 0 && errno != EINVAL) // EINVAL: this kind of file system has nothing to sync
        result = systemError(path);
    ::close(fd);
    return result;
}

}

DiskKind diskKind(const QString &path)
{
    // statfs(2): NFS, SMB, CIFS, SMB2, 9p, FUSE (sshfs and friends), Ceph, AFS, Coda, Lustre, GPFS, VirtualBox
    constexpr std::array<quint32, 12> Network{0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x01021997, 0x65735546,
                                              0x00C36400, 0x5346414F, 0x73757245, 0x0BD00BD0, 0x47504653, 0x786F4256};
    struct statfs info = {};
    if (::statfs(QFile::encodeName(path).constData(), &info) != 0)
        return DiskKind::Local;
    const auto type = static_cast<quint32>(info.f_type);
    return std::find(Network.begin(), Network.end(), type) != Network.end() ? DiskKind::Network : DiskKind::Local;
}

qint64 freeBytes(const QString &path)
{
    struct statvfs info = {};
    if (::statvfs(QFile::encodeName(path).constData(), &info) != 0)
        return std::numeric_limits<qint64>::max();
    return qint64(info.f_bavail) * qint64(info.f_frsize);
}

Result<> syncFile(const QString &path)
{
    return sync(path, 0);
}

Result<> syncFolder(const QString &path)
{
    return sync(path, O_DIRECTORY);
}

Result<> renameWithoutReplacing(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno == EINVAL || errno == ENOSYS) { // a file system that cannot promise it
        if (!QFileInfo::exists(to) && ::rename(source.constData(), target.constData()) == 0)
            return {};
        if (QFileInfo::exists(to))
            errno = EEXIST;
    }
    if (errno == EEXIST)
        return Error{Error::Kind::Conflict, Text::tr("%1 exists already and was left as it is.").arg(to)};
    return systemError(to);
}

}
