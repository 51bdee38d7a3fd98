#include "core/settings/ImageMemory.h"

#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace core {

namespace {

void read(const QString &key, qint64 &bytes)
{
    bool isNumber = false;
    const qint64 mib = QSettings().value(key).toLongLong(&isNumber);
    if (isNumber && mib >= 32 && mib <= (qint64(1) << 20))
        bytes = mib << 20;
}

}

ImageMemory loadImageMemory()
{
    ImageMemory memory;
    read(u"imaging/tileMiB"_s, memory.tileBytes);
    read(u"imaging/pyramidMiB"_s, memory.pyramidBytes);
    const QString caches = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    memory.pyramidFolder = caches + u"/pyramids"_s;
    memory.thumbnailFolder = caches + u"/thumbnails"_s;
    return memory;
}

}
