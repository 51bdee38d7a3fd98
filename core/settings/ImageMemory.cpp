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
    memory.pyramidFolder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/pyramids"_s;
    return memory;
}

}
