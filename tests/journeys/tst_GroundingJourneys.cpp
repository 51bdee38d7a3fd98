#include "core/project/ReviewSession.h"
#include "tests/journeys/BoxJourney.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"

#include <QPushButton>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

/// A plain sentence, turned boxes as GeoChat writes them, and two of another kind that make those the likelier ones.
const QByteArray Dataset = R"([
 {"id": "turned", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhat is there?"},
  {"from": "gpt", "value": "There is a <p>ship</p> {<20><20><40><60>|<0>} at the quay."}]},
 {"id": "plain", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nDescribe it."},
  {"from": "gpt", "value": "A crane stands at the quay."}]},
 {"id": "field", "image": "a.png", "bbox": [20, 20, 80, 60], "label": "crane", "conversations": [
  {"from": "human", "value": "<image>\nDescribe it."},
  {"from": "gpt", "value": "A crane stands at the quay."}]}
])";

}

/// Text and boxes are one, in the real window.
class tst_GroundingJourneys : public QObject
{
    Q_OBJECT
private slots:
    void init();

    void aDrawnBoxStandsBehindTheAnswerAndIsUndone();
    void aSelectedPhraseIsLinkedToTheBoxThatIsDrawn();
    void boxesDrawnOneAfterTheOtherAreOneList();
    void aTurnedBoxIsTurnedWithKeysAndTheTextSaysSo();
    void aDeletedBoxLeavesItsPhrase();
    void aDoubledBoxStandsBesideTheFirst();
    void aPhraseWithoutItsBoxIsTakenOutWhenThatIsWanted();
    void aCopiedBoxIsPastedIntoAnotherSample();
    void aPhraseIsDeclaredNotInTheImage();
    void theToolIsLeftByEscape();
    void draggingKeepsToTheGridOfTheNumbers();
    void aBoxBesideTheConversationIsDraggedAndUndone();
};

void tst_GroundingJourneys::init()
{
    BoxJourney::useTestSettings(u"tst_GroundingJourneys"_s);
}

void tst_GroundingJourneys::aDrawnBoxStandsBehindTheAnswerAndIsUndone()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    QTest::keyClick(desk.canvas(), Qt::Key_R);
    desk.drag({20, 10}, {100, 50});
    QCOMPARE(desk.answer(), u"A crane stands at the quay. {<10><10><50><50>|<0>}"_s);
    QCOMPARE(desk.session().boxes().size(), std::size_t(1));
    QVERIFY(desk.session().selectedBox().isValid());
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.answer(), u"A crane stands at the quay."_s);
}

void tst_GroundingJourneys::aSelectedPhraseIsLinkedToTheBoxThatIsDrawn()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    auto *conversation = desk.desk().window().findChild<ui::ConversationView *>();
    conversation->editCurrent();
    auto *editor = conversation->findChild<ui::TurnEditor *>();
    QTest::keyClick(editor, Qt::Key_Home);
    for (int i = 0; i < 2; ++i) // "A " stays out of it
        QTest::keyClick(editor, Qt::Key_Right);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(editor, Qt::Key_Right, Qt::ShiftModifier);
    desk.desk().window().actions()[Do::DrawRect]->trigger(); // as the button of the tool bar does
    desk.drag({20, 10}, {100, 50});
    QCOMPARE(desk.answer(), u"A <p>crane</p> {<10><10><50><50>|<0>} stands at the quay."_s);
}

void tst_GroundingJourneys::boxesDrawnOneAfterTheOtherAreOneList()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    QTest::keyClick(desk.canvas(), Qt::Key_R);
    desk.drag({20, 10}, {40, 20});
    desk.drag({100, 50}, {140, 60});
    QCOMPARE(desk.answer(), u"A crane stands at the quay. {<10><10><20><20>|<0>}{<50><50><70><60>|<0>}"_s);
}

void tst_GroundingJourneys::aTurnedBoxIsTurnedWithKeysAndTheTextSaysSo()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.click({60, 40});
    QVERIFY(desk.session().selectedBox().isValid());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(desk.canvas(), Qt::Key_Z); // counter-clockwise, which GeoChat counts up
    QTRY_COMPARE(desk.answer(), u"There is a <p>ship</p> {<20><20><40><60>|<3>} at the quay."_s);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.answer(), u"There is a <p>ship</p> {<20><20><40><60>|<0>} at the quay."_s);
}

void tst_GroundingJourneys::aDeletedBoxLeavesItsPhrase()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.click({60, 40});
    QTest::keyClick(desk.canvas(), Qt::Key_Delete);
    QCOMPARE(desk.answer(), u"There is a ship at the quay."_s);
    QVERIFY(desk.session().boxes().empty());
}

void tst_GroundingJourneys::aDoubledBoxStandsBesideTheFirst()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.click({60, 40});
    QTest::keyClick(desk.canvas(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desk.answer(), u"There is a <p>ship</p> {<20><20><40><60>|<0>}{<25><30><45><70>|<0>} at the quay."_s);
    QCOMPARE(desk.session().selectedBox().index, 1);
}

void tst_GroundingJourneys::aPhraseWithoutItsBoxIsTakenOutWhenThatIsWanted()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.click({60, 40});
    QTest::keyClick(desk.canvas(), Qt::Key_Delete);
    QCOMPARE(desk.answer(), u"There is a ship at the quay."_s);
    auto *notice = desk.desk().window().findChild<ui::NoticeBar *>();
    QVERIFY2(notice->text().contains(u"ship"_s), qPrintable(notice->text()));
    for (QPushButton *button : notice->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Take"_s))
            button->click();
    }
    QCOMPARE(desk.answer(), u"There is a at the quay."_s);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.answer(), u"There is a <p>ship</p> {<20><20><40><60>|<0>} at the quay."_s);
}

void tst_GroundingJourneys::aCopiedBoxIsPastedIntoAnotherSample()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.click({60, 40});
    QTest::keyClick(desk.canvas(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(desk.session().open({2}));
    QTRY_COMPARE(desk.session().imageSize(), BoxJourney::ImageSize);
    QTest::keyClick(desk.canvas(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.answer(), u"A crane stands at the quay. {<20><20><40><60>|<0>}"_s);
}

void tst_GroundingJourneys::aPhraseIsDeclaredNotInTheImage()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.click({60, 40});
    const auto tags = [&desk] { return desk.session().sample().pairs.front().tags; };
    QTest::keyClick(desk.canvas(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tags(), QStringList{u"not-in-image:ship"_s});
    QTest::keyClick(desk.canvas(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tags(), QStringList());
}

void tst_GroundingJourneys::theToolIsLeftByEscape()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    QAction *tool = desk.desk().window().actions()[Do::DrawPolygon];
    QTest::keyClick(desk.canvas(), Qt::Key_P);
    QVERIFY(tool->isChecked());
    QTest::keyClick(desk.canvas(), Qt::Key_R); // another takes its place
    QVERIFY(!tool->isChecked());
    QTest::keyClick(desk.canvas(), Qt::Key_Escape);
    QVERIFY(!desk.desk().window().actions()[Do::DrawRect]->isChecked());
    QCOMPARE(desk.canvas()->tool(), ui::CanvasTool::Select);
    QTest::keyClick(desk.canvas(), Qt::Key_O);
    QCOMPARE(desk.canvas()->tool(), ui::CanvasTool::Rotated);
    QTest::keyClick(desk.canvas(), Qt::Key_O);
    QCOMPARE(desk.canvas()->tool(), ui::CanvasTool::Select);
}

void tst_GroundingJourneys::draggingKeepsToTheGridOfTheNumbers()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.click({60, 40});
    desk.drag({60, 40}, {83, 40}); // 11.5 hundredths of the width
    const QString moved = desk.answer();
    QVERIFY2(moved.contains(u"{<31><20><51><60>|<0>}"_s) || moved.contains(u"{<32><20><52><60>|<0>}"_s),
             qPrintable(moved));
    const core::Box box = desk.session().boxes().front().box;
    QCOMPARE(box.width(), 40.0);
    QCOMPARE(std::fmod(box.bounds().left(), 2.0), 0.0);
}

void tst_GroundingJourneys::aBoxBesideTheConversationIsDraggedAndUndone()
{
    BoxJourney desk(Dataset);
    desk.open(3);
    const auto field = [&] { return desk.session().sample().turn(u"/bbox")->value; };
    QCOMPARE(desk.session().boxes().size(), std::size_t(1));
    desk.drag({50, 40}, {60, 45});
    QCOMPARE(field(), u"[30, 25, 90, 65]"_s);
    QCOMPARE(desk.answer(), u"A crane stands at the quay."_s);
    QTest::keyClick(desk.canvas(), Qt::Key_Delete); // it is all that its field holds
    QCOMPARE(field(), u"[30, 25, 90, 65]"_s);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field(), u"[20, 20, 80, 60]"_s);
}

QTEST_MAIN(tst_GroundingJourneys)
#include "tst_GroundingJourneys.moc"
