#include "core/settings/RecentQueries.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_RecentQueries : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"rsreview-test"_s);
        QCoreApplication::setApplicationName(u"tst_RecentQueries"_s);
    }
    void init() { QSettings().clear(); }

    void theLatestComesFirstAndEachOnce()
    {
        for (const QString &query : {u"a"_s, u"b \"c, d\""_s, u"a"_s, QString()})
            core::rememberQuery(query);
        QCOMPARE(core::recentQueries(), (QStringList{u"a"_s, u"b \"c, d\""_s}));
    }

    void twentyAreKept()
    {
        for (int i = 0; i < 50; ++i)
            core::rememberQuery(QString::number(i));
        QCOMPARE(core::recentQueries().size(), 20);
        QCOMPARE(core::recentQueries().front(), u"49"_s);
    }

    void aBookIsNotKept()
    {
        core::rememberQuery(QString(100'000, u'x'));
        QVERIFY(core::recentQueries().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_RecentQueries)
#include "tst_RecentQueries.moc"
