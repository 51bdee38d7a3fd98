#include "core/settings/Appearance.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Key = u"window/appearance"_s;
const QString Light = u"light"_s;
const QString Dark = u"dark"_s;
}

Appearance loadAppearance()
{
    const QString saved = QSettings().value(Key).toString();
    return saved == Light ? Appearance::Light : saved == Dark ? Appearance::Dark : Appearance::Desktop;
}

void saveAppearance(Appearance appearance)
{
    QSettings settings;
    if (appearance == Appearance::Desktop)
        settings.remove(Key);
    else
        settings.setValue(Key, appearance == Appearance::Light ? Light : Dark);
}

}
