#include "core/settings/WorkPlace.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using core::WorkPlace;

class tst_WorkPlace : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"rsreview-test"_s);
        QCoreApplication::setApplicationName(u"tst_WorkPlace"_s);
    }
    void init() { QSettings().clear(); }

    void everyProjectHasItsOwn()
    {
        const WorkPlace one{88, 2, 1.5, {300.25, -4}, u"task:vqa \"a, b\""_s};
        const WorkPlace other{3, -1, 0, {}, {}};
        core::saveWorkPlace(u"one"_s, one);
        core::saveWorkPlace(u"two/../one"_s, other);
        QCOMPARE(core::loadWorkPlace(u"one"_s), one);
        QCOMPARE(core::loadWorkPlace(u"two/../one"_s), other);
        QVERIFY(!core::loadWorkPlace(u"three"_s));
    }

    void nowhereIsNotSaved()
    {
        core::saveWorkPlace(u"one"_s, {});
        core::saveWorkPlace({}, {.sample = 4});
        QVERIFY(!core::loadWorkPlace(u"one"_s));
        QVERIFY(!core::loadWorkPlace({}));
    }

    void nonsenseIsNowhereOrFitted()
    {
        core::saveWorkPlace(u"one"_s, {5, 1, 2, {1, 1}, {}});
        QSettings().setValue(u"places/one/zoom"_s, u"nan"_s);
        QSettings().setValue(u"places/one/pair"_s, -7);
        QCOMPARE(core::loadWorkPlace(u"one"_s)->zoom, 0.0);
        QCOMPARE(core::loadWorkPlace(u"one"_s)->pair, -1);
        QSettings().setValue(u"places/one/sample"_s, u"everywhere"_s);
        QVERIFY(!core::loadWorkPlace(u"one"_s));
    }

    void theProjectsLeftLongestAgoAreForgotten()
    {
        for (int i = 0; i < 105; ++i)
            core::saveWorkPlace(QString::number(i), {.sample = i + 1});
        QVERIFY(!core::loadWorkPlace(u"4"_s));
        QVERIFY(core::loadWorkPlace(u"5"_s));
        QVERIFY(core::loadWorkPlace(u"104"_s));
    }
};

QTEST_GUILESS_MAIN(tst_WorkPlace)
#include "tst_WorkPlace.moc"
