#include "core/settings/ThumbnailSize.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Key = u"grid/thumbnails"_s;
constexpr int Usual = 192;
}

int loadThumbnailSize()
{
    bool isNumber = false;
    const int side = QSettings().value(Key).toString().toInt(&isNumber);
    return isNumber ? side : Usual;
}

void saveThumbnailSize(int side)
{
    QSettings().setValue(Key, side);
}

}
