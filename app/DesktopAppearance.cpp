#include "app/DesktopAppearance.h"

#include "app/SettingsPortal.h"

#include <QDBusPendingCallWatcher>

#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString Space = u"org.freedesktop.appearance"_s;
const QString Key = u"color-scheme"_s;

/// The portal wraps a value once in its signal and twice in its answer.
uint schemeIn(const QDBusVariant &wrapped)
{
    QVariant value = wrapped.variant();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt();
}

}

DesktopAppearance::DesktopAppearance(bool dark, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_darkAtStart(dark)
    , m_dark(dark)
{
    if (!bus.isConnected())
        return;
    auto *portal = new SettingsPortal(bus, this);
    connect(portal, &SettingsPortal::SettingChanged, this,
            [this](const QString &space, const QString &key, const QDBusVariant &value) {
                if (space == Space && key == Key)
                    take(schemeIn(value));
            });
    auto *answer = new QDBusPendingCallWatcher(portal->read(Space, Key), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid())
            take(schemeIn(reply.value()));
        answer->deleteLater();
    });
}

void DesktopAppearance::take(uint scheme)
{
    constexpr uint PreferDark = 1;
    constexpr uint PreferLight = 2;
    const bool dark = scheme == PreferDark || (scheme != PreferLight && m_darkAtStart);
    if (std::exchange(m_dark, dark) != dark)
        emit changed(dark);
}

}
