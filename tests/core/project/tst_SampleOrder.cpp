#include "core/project/EditHistory.h"
#include "core/project/SampleOrder.h"
#include "core/storage/TimeStore.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

/// Samples in the order of what is known of them.
class tst_SampleOrder : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void samplesAreSorted_data();
    void samplesAreSorted();
    void everyOrderHasAName();
    void itCanBeStopped();

private:
    std::unique_ptr<MadeProject> m_made;
    std::unique_ptr<Project> m_project;
};

void tst_SampleOrder::initTestCase()
{
    m_made = std::make_unique<MadeProject>(R"([
 {"id": "b", "image": "2.png", "conversations": [{"from": "human", "value": "A rather long question?"}, {"from": "gpt", "value": "Yes."}]},
 {"id": "a", "image": "3.png", "conversations": [{"from": "human", "value": "?"}, {"from": "gpt", "value": "1"},
   {"from": "human", "value": "?"}, {"from": "gpt", "value": "2"}, {"from": "human", "value": "?"}, {"from": "gpt", "value": "3"}]},
 {"id": "c", "image": "1.png", "conversations": [{"from": "human", "value": "?"}, {"from": "gpt", "value": "1"}]}
])");
    m_project = m_made->open();
    EditHistory history(*m_project);
    VERIFY_OK(history.perform({{VerdictChange{{3}, u"2"_s, Verdict::None, Verdict::Approved}}}));
    VERIFY_OK(history.perform({{VerdictChange{{3}, u"2"_s, Verdict::Approved, Verdict::None}}}));
    VERIFY_OK(history.perform({{VerdictChange{{2}, u"2"_s, Verdict::None, Verdict::Approved},
                                VerdictChange{{2}, u"4"_s, Verdict::None, Verdict::Approved}}}));
    TimeStore times(m_project->database());
    VERIFY_OK(times.add({1}, u"2"_s, u"Ann"_s, std::chrono::milliseconds(700)));
    VERIFY_OK(times.add({1}, u"2"_s, u"Bob"_s, std::chrono::milliseconds(700)));
    VERIFY_OK(times.add({2}, u"2"_s, u"Ann"_s, std::chrono::milliseconds(1000)));
}

void tst_SampleOrder::samplesAreSorted_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QList<qint64>>("up");
    QTest::addColumn<QList<qint64>>("down");
    const auto row = [](const char *by, const QList<qint64> &up, const QList<qint64> &down) {
        QTest::newRow(by) << QString::fromLatin1(by) << up << down;
    };
    row("number", {1, 2, 3}, {3, 2, 1});
    row("id", {2, 1, 3}, {3, 1, 2});
    row("image", {3, 1, 2}, {2, 1, 3});
    row("pairs", {1, 3, 2}, {2, 1, 3}); // two are alike
    row("length", {3, 1, 2}, {2, 1, 3});
    row("edits", {1, 2, 3}, {3, 2, 1}); // one step of two changes is one
    row("last-edit", {1, 3, 2}, {2, 3, 1});
    row("time", {3, 2, 1}, {1, 2, 3});
}

void tst_SampleOrder::samplesAreSorted()
{
    QFETCH(const QString, by);
    QFETCH(const QList<qint64>, up);
    QFETCH(const QList<qint64>, down);
    const auto sorted = [&](bool descending) {
        const SampleOrder order{SampleOrder::fromName(by).value(), descending};
        QList<qint64> ids;
        for (const SampleId id :
             order.sorted({{1}, {2}, {3}}, m_project->index(), m_project->database(), JobControl()).take())
            ids.append(id.value);
        return ids;
    };
    QCOMPARE(sorted(false), up);
    QCOMPARE(sorted(true), down);
}

void tst_SampleOrder::everyOrderHasAName()
{
    for (int i = 0; i < SampleOrder::Count; ++i)
        QCOMPARE(SampleOrder::fromName(SampleOrder::name(SampleOrder::By(i))), SampleOrder::By(i));
    QCOMPARE(SampleOrder::fromName(u"size"), std::nullopt);
}

void tst_SampleOrder::itCanBeStopped()
{
    JobControl control;
    control.cancel();
    const auto sorted =
        SampleOrder{SampleOrder::By::Edits}.sorted({{1}}, m_project->index(), m_project->database(), control);
    QVERIFY(!sorted);
    QCOMPARE(sorted.error().kind, Error::Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_SampleOrder)
#include "tst_SampleOrder.moc"
