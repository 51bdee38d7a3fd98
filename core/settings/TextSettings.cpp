#include "core/settings/TextSettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Key = u"text/checked"_s;
}

bool loadChecksTexts()
{
    return QSettings().value(Key, true).toBool();
}

void saveChecksTexts(bool checks)
{
    QSettings().setValue(Key, checks);
}

}
