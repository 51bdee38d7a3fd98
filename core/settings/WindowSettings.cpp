#include "core/settings/WindowSettings.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {

const QString GeometryKey = u"window/geometry"_s;
const QString StateKey = u"window/state"_s;
const QString RestoringKey = u"window/restoring"_s;

QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

/// The bytes behind their digest; empty when they are not what was saved.
QByteArray unsealed(const QByteArray &sealed)
{
    constexpr qsizetype Size = 32;
    const QByteArray bytes = sealed.mid(Size);
    return sealed.size() > Size && sealed.left(Size) == digest(bytes) ? bytes : QByteArray();
}

}

WindowLayout loadWindowLayout()
{
    QSettings settings;
    if (settings.value(RestoringKey, false).toBool()) // the last start ended while restoring
        settings.remove(u"window"_s);
    WindowLayout layout;
    layout.geometry = unsealed(settings.value(GeometryKey).toByteArray());
    layout.state = unsealed(settings.value(StateKey).toByteArray());
    settings.setValue(RestoringKey, true);
    settings.sync();
    return layout;
}

void confirmWindowLayout()
{
    QSettings().setValue(RestoringKey, false);
}

void saveWindowLayout(const WindowLayout &layout)
{
    QSettings settings;
    settings.setValue(GeometryKey, QByteArray(digest(layout.geometry) + layout.geometry));
    settings.setValue(StateKey, QByteArray(digest(layout.state) + layout.state));
}

}
