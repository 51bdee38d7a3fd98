#include "core/settings/WindowSettings.h"

#include <QRandomGenerator>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;

/// Qt crashes or hangs on most damaged window states: only what was saved may come back.
class tst_WindowSettings : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void aFirstStartHasNoLayout();
    void whatWasSavedComesBack();
    void everyFlippedBitIsNoticed();
    void everyLengthButTheRightOneIsNoticed();
    void aValueOfAnotherKindIsNoLayout_data();
    void aValueOfAnotherKindIsNoLayout();
    void halfADamagedLayoutLeavesTheOtherHalf();
    void aStartThatDidNotComeBackForgetsTheLayoutOnce();
    void whatElseIsSetStays();

private:
    QByteArray stored(const QString &key) const { return QSettings().value(key).toByteArray(); }
    void store(const QString &key, const QVariant &value) { QSettings().setValue(key, value); }
};

namespace {

const QString GeometryKey = u"window/geometry"_s;
const QString StateKey = u"window/state"_s;
const WindowLayout Layout{QByteArray("geometry\0bytes", 14), QByteArray("\xff\x00\x00\x01state", 9)};

/// As the program does it when all goes well.
WindowLayout start()
{
    const WindowLayout layout = loadWindowLayout();
    confirmWindowLayout();
    return layout;
}

}

void tst_WindowSettings::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_WindowSettings"_s);
}

void tst_WindowSettings::init()
{
    QSettings().clear();
}

void tst_WindowSettings::aFirstStartHasNoLayout()
{
    QVERIFY(start().geometry.isEmpty());
    QVERIFY(start().state.isEmpty());
}

void tst_WindowSettings::whatWasSavedComesBack()
{
    saveWindowLayout(Layout);
    for (int i = 0; i < 3; ++i) { // reading does not use it up
        const WindowLayout layout = start();
        QCOMPARE(layout.geometry, Layout.geometry);
        QCOMPARE(layout.state, Layout.state);
    }
    saveWindowLayout({});
    QVERIFY(start().geometry.isEmpty());
    QVERIFY(start().state.isEmpty());
}

void tst_WindowSettings::everyFlippedBitIsNoticed()
{
    saveWindowLayout(Layout);
    const QByteArray whole = stored(StateKey);
    for (qsizetype bit = 0; bit < whole.size() * 8; ++bit) {
        QByteArray damaged = whole;
        damaged[bit / 8] = char(damaged[bit / 8] ^ (1 << (bit % 8)));
        store(StateKey, damaged);
        QVERIFY2(start().state.isEmpty(), qPrintable(u"bit %1"_s.arg(bit)));
    }
    store(StateKey, whole);
    QCOMPARE(start().state, Layout.state);
}

void tst_WindowSettings::everyLengthButTheRightOneIsNoticed()
{
    saveWindowLayout(Layout);
    const QByteArray whole = stored(StateKey);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        store(StateKey, whole.left(size));
        QVERIFY2(start().state.isEmpty(), qPrintable(QString::number(size)));
    }
    store(StateKey, whole + '\0');
    QVERIFY(start().state.isEmpty());
}

void tst_WindowSettings::aValueOfAnotherKindIsNoLayout_data()
{
    QTest::addColumn<QVariant>("value");
    QRandomGenerator random(17);
    QByteArray noise(500, '\0');
    for (char &byte : noise)
        byte = char(random.bounded(256));
    QTest::newRow("noise") << QVariant(noise);
    QTest::newRow("zeros") << QVariant(QByteArray(500, '\0'));
    QTest::newRow("text") << QVariant(u"<img src=\"/dev/zero\">"_s);
    QTest::newRow("number") << QVariant(17);
    QTest::newRow("list") << QVariant(QStringList{u"a"_s, u"b"_s});
    QTest::newRow("nothing") << QVariant();
}

void tst_WindowSettings::aValueOfAnotherKindIsNoLayout()
{
    QFETCH(QVariant, value);
    saveWindowLayout(Layout);
    store(StateKey, value);
    store(GeometryKey, value);
    const WindowLayout layout = start();
    QVERIFY(layout.state.isEmpty());
    QVERIFY(layout.geometry.isEmpty());
}

void tst_WindowSettings::halfADamagedLayoutLeavesTheOtherHalf()
{
    saveWindowLayout(Layout);
    store(StateKey, QByteArray("damaged"));
    const WindowLayout layout = start();
    QVERIFY(layout.state.isEmpty());
    QCOMPARE(layout.geometry, Layout.geometry);
}

void tst_WindowSettings::aStartThatDidNotComeBackForgetsTheLayoutOnce()
{
    saveWindowLayout(Layout);
    QCOMPARE(loadWindowLayout().state, Layout.state); // and here the program dies
    const WindowLayout next = start();
    QVERIFY(next.state.isEmpty());
    QVERIFY(next.geometry.isEmpty());
    saveWindowLayout(Layout);
    QCOMPARE(start().state, Layout.state); // it is trusted again
}

void tst_WindowSettings::whatElseIsSetStays()
{
    store(u"canvas/snap"_s, true);
    saveWindowLayout(Layout);
    (void)loadWindowLayout();
    (void)start(); // forgets the layout
    QVERIFY(QSettings().value(u"canvas/snap"_s).toBool());
}

QTEST_GUILESS_MAIN(tst_WindowSettings)
#include "tst_WindowSettings.moc"
