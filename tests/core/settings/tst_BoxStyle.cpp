#include "core/settings/BoxStyle.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using core::BoxColouring;
using core::BoxStyle;

class tst_BoxStyle : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"rsreview-test"_s);
        QCoreApplication::setApplicationName(u"tst_BoxStyle"_s);
    }
    void init() { QSettings().clear(); }

    void nothingSavedIsThePlainStyle() { QCOMPARE(core::loadBoxStyle(), BoxStyle()); }

    void whatWasSavedComesBack()
    {
        for (const BoxStyle &style : {BoxStyle{BoxColouring::Label, 1, 35}, BoxStyle{BoxColouring::Pair, 6, 10},
                                      BoxStyle{BoxColouring::Verdict, 3, 100}, BoxStyle{}}) {
            core::saveBoxStyle(style);
            QCOMPARE(core::loadBoxStyle(), style);
        }
    }

    void nonsenseIsThePlainStyle_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<BoxStyle>("style");
        QTest::newRow("unknown colouring") << u"boxes/colour"_s << QVariant(u"mood"_s) << BoxStyle();
        QTest::newRow("no number") << u"boxes/lineWidth"_s << QVariant(u"thick"_s) << BoxStyle();
        QTest::newRow("too thick") << u"boxes/lineWidth"_s << QVariant(900) << BoxStyle{.lineWidth = 6};
        QTest::newRow("invisible") << u"boxes/opacity"_s << QVariant(0) << BoxStyle{.opacity = 10};
        QTest::newRow("more than all") << u"boxes/opacity"_s << QVariant(101) << BoxStyle();
    }

    void nonsenseIsThePlainStyle()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(BoxStyle, style);
        QSettings().setValue(key, value);
        QCOMPARE(core::loadBoxStyle(), style);
    }

    void colouringsHaveNames()
    {
        QCOMPARE(core::boxColouringFromName(u"verdict"), BoxColouring::Verdict);
        QVERIFY(!core::boxColouringFromName(u""));
        QVERIFY(!core::boxColouringFromName(u"Verdict"));
    }
};

QTEST_GUILESS_MAIN(tst_BoxStyle)
#include "tst_BoxStyle.moc"
