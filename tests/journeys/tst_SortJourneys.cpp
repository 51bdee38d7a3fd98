#include "core/project/ReviewSession.h"
#include "tests/journeys/BoxJourney.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/samples/FilterField.h"

#include <QAction>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

const QByteArray Dataset = R"([
 {"id": "b", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nA middling question?"}, {"from": "gpt", "value": "Yes."}]},
 {"id": "c", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nA?"}, {"from": "gpt", "value": "No."}]},
 {"id": "a", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nA rather long question about the ship?"}, {"from": "gpt", "value": "Perhaps."}]}
])";

}

/// The queue in another order, in the real window.
class tst_SortJourneys : public QObject
{
    Q_OBJECT
private slots:
    void init() { BoxJourney::useTestSettings(u"tst_SortJourneys"_s); }

    void theQueueIsWalkedInItsOrder();
    void aFilterKeepsTheOrder();
    void verdictsLeadToTheNextInTheOrder();
    void theOrderIsThereTheNextTime();

private:
    static void choose(BoxJourney &desk, Do what)
    {
        desk.desk().window().findChild<QAction *>(ui::ActionSet::name(what))->trigger();
    }
    static QList<qint64> queue(BoxJourney &desk)
    {
        QList<qint64> ids;
        for (const core::SampleId id : desk.session().queue())
            ids.append(id.value);
        return ids;
    }
};

void tst_SortJourneys::theQueueIsWalkedInItsOrder()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    choose(desk, Do::SortId);
    QTRY_COMPARE(queue(desk), (QList<qint64>{3, 1, 2}));
    QCOMPARE(desk.session().sample().id.value, 1); // stays where one was
    QTest::keyClick(desk.canvas(), Qt::Key_D);
    QCOMPARE(desk.session().sample().id.value, 2);
    QTest::keyClick(desk.canvas(), Qt::Key_A);
    QTest::keyClick(desk.canvas(), Qt::Key_A);
    QCOMPARE(desk.session().sample().id.value, 3);
    choose(desk, Do::SortDescending);
    QTRY_COMPARE(queue(desk), (QList<qint64>{2, 1, 3}));
    choose(desk, Do::SortNumber);
    choose(desk, Do::SortDescending);
    QTRY_COMPARE(queue(desk), (QList<qint64>{1, 2, 3}));
}

void tst_SortJourneys::aFilterKeepsTheOrder()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    choose(desk, Do::SortId);
    QTRY_COMPARE(queue(desk), (QList<qint64>{3, 1, 2}));
    desk.desk().window().findChild<ui::FilterField *>()->setQueryText(u"question"_s);
    QTRY_COMPARE(queue(desk), (QList<qint64>{3, 1}));
    QVERIFY(desk.session().setVerdict(core::Verdict::Approved)); // the row of a sorted queue follows
    choose(desk, Do::SortNumber);
}

void tst_SortJourneys::verdictsLeadToTheNextInTheOrder()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    choose(desk, Do::SortLength);
    QTRY_COMPARE(queue(desk), (QList<qint64>{2, 1, 3}));
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.session().sample().id.value, 3);
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.session().sample().id.value, 2);
    choose(desk, Do::SortNumber);
}

void tst_SortJourneys::theOrderIsThereTheNextTime()
{
    {
        BoxJourney desk(Dataset);
        desk.open(1);
        choose(desk, Do::SortLength);
        choose(desk, Do::SortDescending);
        QTRY_COMPARE(queue(desk), (QList<qint64>{3, 1, 2}));
    }
    BoxJourney again(Dataset);
    again.open(1);
    QTRY_COMPARE(queue(again), (QList<qint64>{3, 1, 2}));
    choose(again, Do::SortNumber);
    choose(again, Do::SortDescending);
    QTRY_COMPARE(queue(again), (QList<qint64>{1, 2, 3}));
}

QTEST_MAIN(tst_SortJourneys)
#include "tst_SortJourneys.moc"
