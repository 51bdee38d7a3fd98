#pragma once

#include <QDBusContext>
#include <QDBusVariant>
#include <QObject>

/// Plays the part of the desktop on a bus: the one setting that the program asks for.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint scheme = 0; ///< 1 dark, 2 light, 0 no preference

    void change(uint to)
    {
        scheme = to;
        emit SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                            QDBusVariant(to));
    }

public slots:
    QDBusVariant Read(const QString &space, const QString &key)
    {
        if (space != QLatin1String("org.freedesktop.appearance") || key != QLatin1String("color-scheme"))
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"));
        return QDBusVariant(QVariant::fromValue(QDBusVariant(scheme))); // the portal wraps it twice
    }

signals:
    void SettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
};
