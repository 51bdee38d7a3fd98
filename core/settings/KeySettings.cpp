#include "core/settings/KeySettings.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Map = u"keys/map"_s;
const QString Changes = u"keys/changes"_s;
}

KeySettings loadKeySettings()
{
    QSettings saved;
    KeySettings keys;
    keys.map = saved.value(Map).toString();
    saved.beginGroup(Changes);
    for (const QString &action : saved.childKeys()) {
        // An unquoted comma makes a list of what somebody wrote by hand.
        const QVariant value = saved.value(action);
        keys.changes.insert(action, value.toStringList().join(u", "_s));
    }
    return keys;
}

void saveKeySettings(const KeySettings &keys)
{
    QSettings saved;
    saved.setValue(Map, keys.map);
    saved.remove(Changes);
    saved.beginGroup(Changes);
    for (auto change = keys.changes.begin(); change != keys.changes.end(); ++change)
        saved.setValue(change.key(), change.value());
}

}
