#pragma once

#include <QDBusAbstractInterface>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace app {

/// The part of org.freedesktop.portal.Settings (version 1) that is used here. Names are those of the portal.
class SettingsPortal : public QDBusAbstractInterface
{
    Q_OBJECT
public:
    explicit SettingsPortal(const QDBusConnection &bus, QObject *parent)
        : QDBusAbstractInterface(QStringLiteral("org.freedesktop.portal.Desktop"),
                                 QStringLiteral("/org/freedesktop/portal/desktop"), "org.freedesktop.portal.Settings",
                                 bus, parent)
    {
    }

    QDBusPendingReply<QDBusVariant> read(const QString &space, const QString &key)
    {
        return asyncCall(QStringLiteral("Read"), space, key);
    }

signals:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};

}
