#include "core/project/QueryParser.h"
#include "ui/similar/SampleQuery.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_SampleQuery : public QObject
{
    Q_OBJECT
private slots:
    void samplesBecomeAQuery_data();
    void samplesBecomeAQuery();
};

void tst_SampleQuery::samplesBecomeAQuery_data()
{
    QTest::addColumn<QList<qint64>>("samples");
    QTest::addColumn<QString>("query");
    QTest::newRow("none") << QList<qint64>{} << QString();
    QTest::newRow("one") << QList<qint64>{7} << u"sample:7"_s;
    QTest::newRow("several") << QList<qint64>{1, 5, 9} << u"sample:1,5,9"_s;
    QTest::newRow("in any order, twice") << QList<qint64>{9, 1, 5, 9, 1} << u"sample:1,5,9"_s;
    QTest::newRow("a run") << QList<qint64>{3, 4, 5} << u"sample:3..5"_s;
    QTest::newRow("a pair") << QList<qint64>{3, 4} << u"sample:3..4"_s;
    QTest::newRow("runs and others") << QList<qint64>{12, 1, 2, 3, 20, 10, 11} << u"sample:1..3,10..12,20"_s;
}

void tst_SampleQuery::samplesBecomeAQuery()
{
    QFETCH(const QList<qint64>, samples);
    QFETCH(const QString, query);
    std::vector<core::SampleId> ids;
    for (const qint64 sample : samples)
        ids.push_back({sample});
    QCOMPARE(ui::sampleQuery(ids), query);
    const auto parsed = core::QueryParser::parse(query);
    QVERIFY(!parsed.error);
    QCOMPARE(parsed.query.toString(), query);
}

QTEST_GUILESS_MAIN(tst_SampleQuery)
#include "tst_SampleQuery.moc"
