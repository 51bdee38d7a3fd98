#include "core/project/ReviewSession.h"
#include "tests/journeys/BoxJourney.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/StatusLine.h"

#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Dataset = R"([
 {"id": "1", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhere is the ship?"}, {"from": "gpt", "value": "At sea. It is day."},
  {"from": "human", "value": "Is it day?"}, {"from": "gpt", "value": "Yes."}]}
])";

}

/// Pairs and turns that come, go, move, split and are joined, by keys, in the real window.
class tst_TurnJourneys : public QObject
{
    Q_OBJECT
private slots:
    void init() { BoxJourney::useTestSettings(u"tst_TurnJourneys"_s); }

    void aPairIsAddedAndTyped();
    void aPairIsRemovedAndComesBackByTheNotice();
    void pairsMoveAndAreJoined();
    void anAnswerIsSplitAtTheCaret();
    void anApprovedPairSaysWhyItStays();

private:
    static ui::ConversationView *conversation(BoxJourney &desk)
    {
        return desk.desk().window().findChild<ui::ConversationView *>();
    }
    static ui::TurnEditor *editor(BoxJourney &desk) { return conversation(desk)->findChild<ui::TurnEditor *>(); }
    static QStringList texts(BoxJourney &desk)
    {
        QStringList texts;
        for (const core::Turn &turn : desk.session().sample().turns)
            texts.append(turn.value);
        return texts;
    }
    static const QStringList &imported()
    {
        static const QStringList texts{u"<image>\nWhere is the ship?"_s, u"At sea. It is day."_s, u"Is it day?"_s,
                                       u"Yes."_s};
        return texts;
    }
};

void tst_TurnJourneys::aPairIsAddedAndTyped()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    QTest::keyClick(desk.canvas(), Qt::Key_Insert);
    QCOMPARE(desk.session().sample().pairs.size(), std::size_t(3));
    QCOMPARE(desk.session().pair(), 1);
    QTRY_VERIFY(editor(desk)->hasFocus());
    QTest::keyClicks(editor(desk), u"How many?"_s);
    QTest::keyClick(editor(desk), Qt::Key_Escape);
    QTest::keyClick(conversation(desk), Qt::Key_F2);
    QTRY_VERIFY(editor(desk)->hasFocus());
    QTest::keyClicks(editor(desk), u"Two."_s);
    QTest::keyClick(editor(desk), Qt::Key_Escape);
    QStringList expected = imported();
    expected.insert(2, u"How many?"_s);
    expected.insert(3, u"Two."_s);
    QCOMPARE(texts(desk), expected);
    while (desk.session().history().canUndo()) // a word that was typed is a step
        QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(texts(desk), imported());
}

void tst_TurnJourneys::aPairIsRemovedAndComesBackByTheNotice()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    QTest::keyClick(desk.canvas(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(texts(desk), (QStringList{u"<image>\nIs it day?"_s, u"Yes."_s}));
    auto *notice = desk.desk().window().findChild<ui::NoticeBar *>();
    QVERIFY(!notice->text().isEmpty());
    for (QPushButton *button : notice->findChildren<QPushButton *>()) {
        if (button->text() == u"Undo")
            QTest::keyClick(button, Qt::Key_Space);
    }
    QCOMPARE(texts(desk), imported());
}

void tst_TurnJourneys::pairsMoveAndAreJoined()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    QTest::keyClick(desk.canvas(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.session().pair(), 1); // goes with it
    QCOMPARE(texts(desk),
             (QStringList{u"<image>\nIs it day?"_s, u"Yes."_s, u"Where is the ship?"_s, u"At sea. It is day."_s}));
    QTest::keyClick(desk.canvas(), Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(texts(desk), imported());
    QTest::keyClick(desk.canvas(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(texts(desk), (QStringList{u"<image>\nWhere is the ship?\nIs it day?"_s, u"At sea. It is day. Yes."_s}));
}

void tst_TurnJourneys::anAnswerIsSplitAtTheCaret()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    conversation(desk)->setFocus();
    QTest::keyClick(conversation(desk), Qt::Key_F2);
    QTRY_VERIFY(editor(desk)->hasFocus());
    QTest::keyClick(editor(desk), Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(editor(desk), Qt::Key_Right);
    QTest::keyClick(editor(desk), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(texts(desk), (QStringList{u"<image>\nWhere is the ship?"_s, u"At sea."_s, QString(), u"It is day."_s,
                                       u"Is it day?"_s, u"Yes."_s}));
    QCOMPARE(desk.session().sample().pairs.size(), std::size_t(3));
}

void tst_TurnJourneys::anApprovedPairSaysWhyItStays()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);
    desk.session().setPair(0);
    QTest::keyClick(desk.canvas(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(texts(desk), imported());
    QVERIFY(desk.desk().window().findChild<ui::StatusLine *>()->problem().contains(u"approved"_s));
    QTest::keyClick(desk.canvas(), Qt::Key_Insert); // beside it is no change of it
    QCOMPARE(desk.session().sample().pairs.size(), std::size_t(3));
}

QTEST_MAIN(tst_TurnJourneys)
#include "tst_TurnJourneys.moc"
