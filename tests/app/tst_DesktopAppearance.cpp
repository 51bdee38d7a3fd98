#include "app/DesktopAppearance.h"
#include "tests/app/FakePortal.h"

#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.portal.Desktop"_s;

}

/// On a bus of its own, so that the desktop of whoever runs the test is neither asked nor answered for.
class tst_DesktopAppearance : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();

    void theAnswerOfTheDesktopCounts_data();
    void theAnswerOfTheDesktopCounts();
    void aChangeIsFollowedAtOnce();
    void withoutPreferenceTheStartStands();
    void otherSettingsAreNoneOfOurBusiness();
    void withoutAPortalTheStartStands();
    void withoutABusTheStartStands();

private:
    QProcess m_daemon;
    QDBusConnection m_desktop{u"none"_s};
    QDBusConnection m_program{u"none"_s};
    FakePortal m_portal;
};

void tst_DesktopAppearance::initTestCase()
{
    const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
    if (program.isEmpty())
        QSKIP("dbus-daemon is not installed");
    m_daemon.start(program, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
    QVERIFY(m_daemon.waitForReadyRead());
    const QString address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    m_desktop = QDBusConnection::connectToBus(address, u"desktop"_s);
    m_program = QDBusConnection::connectToBus(address, u"program"_s);
    QVERIFY(m_desktop.isConnected());
    QVERIFY(m_program.isConnected());
}

void tst_DesktopAppearance::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(u"desktop"_s);
    QDBusConnection::disconnectFromBus(u"program"_s);
    m_daemon.kill();
    m_daemon.waitForFinished();
}

void tst_DesktopAppearance::init()
{
    m_portal.scheme = 0;
    QVERIFY(m_desktop.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
                                     QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(m_desktop.registerService(Service));
}

void tst_DesktopAppearance::cleanup()
{
    m_desktop.unregisterService(Service);
    m_desktop.unregisterObject(u"/org/freedesktop/portal/desktop"_s);
}

void tst_DesktopAppearance::theAnswerOfTheDesktopCounts_data()
{
    QTest::addColumn<bool>("atStart");
    QTest::addColumn<uint>("scheme");
    QTest::addColumn<bool>("dark");
    QTest::newRow("dark desktop, light start") << false << 1U << true;
    QTest::newRow("light desktop, dark start") << true << 2U << false;
}

void tst_DesktopAppearance::theAnswerOfTheDesktopCounts()
{
    QFETCH(const bool, atStart);
    QFETCH(const uint, scheme);
    QFETCH(const bool, dark);
    m_portal.scheme = scheme;
    const app::DesktopAppearance appearance(atStart, m_program);
    QCOMPARE(appearance.isDark(), atStart); // nobody waited
    QTRY_COMPARE(appearance.isDark(), dark);
}

void tst_DesktopAppearance::aChangeIsFollowedAtOnce()
{
    m_portal.scheme = 2;
    app::DesktopAppearance appearance(true, m_program);
    QSignalSpy changed(&appearance, &app::DesktopAppearance::changed);
    QTRY_COMPARE(changed.size(), 1);
    m_portal.change(1);
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(appearance.isDark());
    m_portal.change(1); // nothing new
    m_portal.change(2);
    QTRY_COMPARE(changed.size(), 3);
    QVERIFY(!appearance.isDark());
}

void tst_DesktopAppearance::withoutPreferenceTheStartStands()
{
    m_portal.scheme = 1;
    app::DesktopAppearance appearance(false, m_program);
    QTRY_VERIFY(appearance.isDark());
    m_portal.change(0);
    QTRY_VERIFY(!appearance.isDark());
}

void tst_DesktopAppearance::otherSettingsAreNoneOfOurBusiness()
{
    m_portal.scheme = 2;
    app::DesktopAppearance appearance(true, m_program);
    QTRY_VERIFY(!appearance.isDark());
    QSignalSpy changed(&appearance, &app::DesktopAppearance::changed);
    emit m_portal.SettingChanged(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, QDBusVariant(1U));
    emit m_portal.SettingChanged(u"org.freedesktop.appearance"_s, u"accent-color"_s, QDBusVariant(1U));
    m_portal.change(1); // comes after them
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(appearance.isDark());
}

void tst_DesktopAppearance::withoutAPortalTheStartStands()
{
    cleanup();
    app::DesktopAppearance appearance(true, m_program);
    init(); // it begins to serve later, and is heard then
    m_portal.change(2);
    QTRY_VERIFY(!appearance.isDark());
}

void tst_DesktopAppearance::withoutABusTheStartStands()
{
    QVERIFY(app::DesktopAppearance(true, QDBusConnection(u"none"_s)).isDark());
    QVERIFY(!app::DesktopAppearance(false, QDBusConnection(u"none"_s)).isDark());
}

QTEST_GUILESS_MAIN(tst_DesktopAppearance)
#include "tst_DesktopAppearance.moc"
