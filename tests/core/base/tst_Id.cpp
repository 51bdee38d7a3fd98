#include "core/base/Id.h"

#include <QSet>
#include <QTest>

#include <type_traits>

using namespace core;

static_assert(!std::is_convertible_v<SampleId, SourceId>, "an id of one kind must not pass for another");
static_assert(!std::is_constructible_v<SampleId, SourceId>);
static_assert(!std::is_convertible_v<SampleId, std::int64_t>);

class tst_Id : public QObject
{
    Q_OBJECT

private slots:
    void zeroNamesNothing()
    {
        QVERIFY(!SampleId());
        QVERIFY(!SampleId{0});
        QVERIFY(SampleId{1});
        QVERIFY(SampleId{-1});
    }

    void idsCompareByTheirNumber()
    {
        QVERIFY(SampleId{2} == SampleId{2});
        QVERIFY(SampleId{2} != SampleId{3});
        QVERIFY(SampleId{2} < SampleId{3});
        QVERIFY(SampleId{9'000'000'000} > SampleId{3});
    }

    void idsCanBeKeys()
    {
        const QSet<SampleId> ids{{1}, {2}, {1}};
        QCOMPARE(ids.size(), 2);
        QVERIFY(ids.contains({2}));
        QVERIFY(!ids.contains({3}));
    }
};

QTEST_APPLESS_MAIN(tst_Id)
#include "tst_Id.moc"
