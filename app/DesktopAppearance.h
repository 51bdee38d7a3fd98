#pragma once

#include <QDBusConnection>
#include <QObject>

namespace app {

/// Whether the desktop is light or dark, now and whenever that changes: the setting "color-scheme" of the portal that
/// GNOME, KDE, Xfce and others serve (org.freedesktop.portal.Settings, namespace org.freedesktop.appearance). Qt reads
/// it from 6.5 on. Where nobody serves it, what Qt took from the desktop at the start stands.
class DesktopAppearance : public QObject
{
    Q_OBJECT
public:
    /// Asks without waiting; changed() follows where the answer differs from `dark`.
    explicit DesktopAppearance(bool dark, const QDBusConnection &bus = QDBusConnection::sessionBus(),
                               QObject *parent = nullptr);

    bool isDark() const { return m_dark; }

signals:
    void changed(bool dark);

private:
    void take(uint scheme);

    const bool m_darkAtStart;
    bool m_dark;
};

}
