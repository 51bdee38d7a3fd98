#include "core/imaging/ThumbnailKey.h"

#include <QCryptographicHash>
#include <QFile>

#include <cstring>
#include <sys/stat.h>

namespace core {

std::optional<ThumbnailKey> ThumbnailKey::of(const QString &path, QSize bounds, const QString &options)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (::stat(name.constData(), &status) != 0)
        return {};
    const std::array<qint64, 6> numbers = {
        name.size(), status.st_size, status.st_mtim.tv_sec, status.st_mtim.tv_nsec, bounds.width(), bounds.height()};
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(numbers.data()), sizeof numbers));
    hash.addData(name);
    hash.addData(options.toUtf8());
    ThumbnailKey key;
    std::memcpy(key.value.data(), hash.result().constData(), sizeof key.value);
    return key;
}

}
