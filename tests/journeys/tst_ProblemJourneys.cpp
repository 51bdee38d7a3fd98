#include "core/project/ReviewSession.h"
#include "tests/journeys/BoxJourney.h"
#include "ui/boxes/BoxNumbers.h"
#include "ui/boxes/BoxPanel.h"
#include "ui/boxes/BoxTableModel.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/samples/FilterField.h"

#include <QDoubleSpinBox>
#include <QTest>
#include <QTextBlock>
#include <QTreeView>

using namespace Qt::StringLiterals;
using ui::BoxTableModel;
using ui::Do;

namespace {

/// In the image of 200 x 100: a box, one that is reversed, one that leaves the image on the right. The third sample has
/// enough boxes for nobody to doubt that they count 0-1.
const QByteArray Dataset = R"([
 {"id": "wrong", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhat is there?"},
  {"from": "gpt", "value": "A ship [0.10, 0.20, 0.30, 0.60], a crane [0.60, 0.20, 0.40, 0.60], a shed [0.80, 0.20, 1.30, 0.60]."}]},
 {"id": "fine", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhat is there?"},
  {"from": "gpt", "value": "A ship [0.10, 0.20, 0.30, 0.60]."}]},
 {"id": "many", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhere are the cars?"},
  {"from": "gpt", "value": "[0.01, 0.10, 0.05, 0.20], [0.11, 0.10, 0.15, 0.20], [0.21, 0.10, 0.25, 0.20], [0.31, 0.10, 0.35, 0.20], [0.41, 0.10, 0.45, 0.20], [0.51, 0.10, 0.55, 0.20], [0.61, 0.10, 0.65, 0.20], [0.71, 0.10, 0.75, 0.20], [0.81, 0.10, 0.85, 0.20], [0.91, 0.10, 0.95, 0.20]"}]}
])";

}

/// What is wrong with boxes is seen, found and mended in the real window.
class tst_ProblemJourneys : public QObject
{
    Q_OBJECT
private slots:
    void init() { BoxJourney::useTestSettings(u"tst_ProblemJourneys"_s); }

    void oneKeyAfterTheOtherMendsWhatCanBeMended();
    void theSelectedBoxIsMendedFirst();
    void theListSaysWhatIsWrongAndGoesThere();
    void whatIsNoBoxIsOpenedWhereItStands();
    void aHiddenBoxIsNotOnTheImage();
    void aLockedBoxStaysWhereItIs();
    void numbersMoveTheBoxAndTheText();
    void typingIsMarkedAMomentLater();
    void whileABoxCannotBeReadItStaysDashed();
    void theQueueIsFilteredForProblems();

private:
    static QTreeView *list(BoxJourney &desk)
    {
        desk.desk().window().actions()[Do::ShowBoxList]->setChecked(true);
        return desk.desk().window().findChild<ui::BoxPanel *>()->findChild<QTreeView *>();
    }
    /// "crane|reversed": what the list says of a row.
    static QString row(QTreeView *list, int row)
    {
        const auto text = [&](int column) { return list->model()->index(row, column).data().toString(); };
        return text(BoxTableModel::Label) + u'|' + text(BoxTableModel::Problem);
    }
    static void clickCell(QTreeView *list, int row, int column)
    {
        const QRect cell = list->visualRect(list->model()->index(row, column));
        QVERIFY(cell.isValid());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, cell.center());
    }
};

void tst_ProblemJourneys::oneKeyAfterTheOtherMendsWhatCanBeMended()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    const QString before = desk.answer();
    QTest::keyClick(desk.canvas(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(desk.answer(), QString(before).replace(u"[0.60, 0.20, 0.40"_s, u"[0.40, 0.20, 0.60"_s));
    QCOMPARE(desk.session().selectedBox().index, 1);
    QTest::keyClick(desk.canvas(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(desk.answer(),
             u"A ship [0.10, 0.20, 0.30, 0.60], a crane [0.40, 0.20, 0.60, 0.60], a shed [0.80, 0.20, 1.00, 0.60]."_s);
    const QString mended = desk.answer();
    QTest::keyClick(desk.canvas(), Qt::Key_Period, Qt::ControlModifier); // there is nothing left
    QCOMPARE(desk.answer(), mended);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.answer(), before);
}

void tst_ProblemJourneys::theSelectedBoxIsMendedFirst()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    const QString before = desk.answer();
    desk.click({170, 40});
    QCOMPARE(desk.session().selectedBox().index, 2);
    QTest::keyClick(desk.canvas(), Qt::Key_Period, Qt::ControlModifier);
    QCOMPARE(desk.answer(), QString(before).replace(u"1.30"_s, u"1.00"_s));
}

void tst_ProblemJourneys::theListSaysWhatIsWrongAndGoesThere()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    QTreeView *boxes = list(desk);
    QTRY_COMPARE(boxes->model()->rowCount(), 3);
    QTRY_COMPARE(row(boxes, 1), u"crane|reversed"_s);
    QCOMPARE(row(boxes, 0), u"ship|"_s);
    QCOMPARE(row(boxes, 2), u"shed|outside"_s);
    clickCell(boxes, 2, BoxTableModel::Label);
    QCOMPARE(desk.session().selectedBox().index, 2);
    desk.click({30, 40});
    QCOMPARE(boxes->currentIndex().row(), 0);
    boxes->sortByColumn(BoxTableModel::Problem, Qt::AscendingOrder);
    QCOMPARE(row(boxes, 2), u"ship|"_s); // nothing wrong: last
}

void tst_ProblemJourneys::whatIsNoBoxIsOpenedWhereItStands()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    QVERIFY(desk.session().setText(desk.session().sample().turns[1].key, desk.answer(),
                                   u"A ship [0.10, 0.20, 0.30] and a quay."_s));
    QTreeView *boxes = list(desk);
    QTRY_COMPARE(boxes->model()->rowCount(), 1);
    clickCell(boxes, 0, BoxTableModel::Label);
    auto *editor = desk.desk().window().findChild<ui::TurnEditor *>();
    QVERIFY(editor->hasFocus());
    QTest::keyClicks(editor, u"is here "_s);
    QCOMPARE(editor->text(), u"A ship is here [0.10, 0.20, 0.30] and a quay."_s);
}

void tst_ProblemJourneys::aHiddenBoxIsNotOnTheImage()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    QTreeView *boxes = list(desk);
    QTRY_COMPARE(boxes->model()->rowCount(), 1);
    clickCell(boxes, 0, BoxTableModel::Shown);
    desk.session().setSelectedBox({});
    desk.click({40, 40});
    QVERIFY(!desk.session().selectedBox().isValid());
    clickCell(boxes, 0, BoxTableModel::Shown);
    desk.click({40, 40});
    QVERIFY(desk.session().selectedBox().isValid());
}

void tst_ProblemJourneys::aLockedBoxStaysWhereItIs()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    const QString before = desk.answer();
    QTreeView *boxes = list(desk);
    QTRY_COMPARE(boxes->model()->rowCount(), 1);
    clickCell(boxes, 0, BoxTableModel::Locked);
    desk.click({40, 40});
    desk.drag({40, 40}, {80, 50});
    QTest::keyClick(desk.canvas(), Qt::Key_Right);
    QTest::keyClick(desk.canvas(), Qt::Key_Delete);
    QCOMPARE(desk.answer(), before);
    clickCell(boxes, 0, BoxTableModel::Locked);
    desk.drag({40, 40}, {80, 40});
    QVERIFY(desk.answer() != before);
}

void tst_ProblemJourneys::numbersMoveTheBoxAndTheText()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    (void)list(desk);
    desk.click({40, 40});
    const auto fields = desk.desk().window().findChild<ui::BoxNumbers *>()->findChildren<QDoubleSpinBox *>();
    QCOMPARE(fields[0]->value(), 20.0);
    QCOMPARE(fields[2]->value(), 40.0);
    QVERIFY(!fields[4]->isEnabled()); // there is no angle in this notation
    fields[0]->setFocus();
    fields[0]->selectAll();
    QTest::keyClicks(fields[0], u"50"_s);
    QTest::keyClick(fields[0], Qt::Key_Return);
    QCOMPARE(desk.answer(), u"A ship [0.25, 0.20, 0.45, 0.60]."_s);
    QCOMPARE(fields[0]->value(), 50.0);
}

void tst_ProblemJourneys::typingIsMarkedAMomentLater()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    auto *conversation = desk.desk().window().findChild<ui::ConversationView *>();
    conversation->editCurrent();
    auto *editor = conversation->findChild<ui::TurnEditor *>();
    const auto isMarked = [editor](int place) {
        const QTextBlock block = editor->document()->firstBlock();
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (place >= range.start && place < range.start + range.length &&
                range.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                return true;
        }
        return false;
    };
    QTest::keyClick(editor, Qt::Key_End);
    for (int i = 0; i < 2; ++i) // before the bracket that ends it
        QTest::keyClick(editor, Qt::Key_Left);
    for (int i = 0; i < 6; ++i)
        QTest::keyClick(editor, Qt::Key_Backspace);
    QCOMPARE(editor->text(), u"A ship [0.10, 0.20, 0.30]."_s);
    QTRY_VERIFY(isMarked(10));
    QVERIFY(!isMarked(2));
    QTest::keyClicks(editor, u", 0.60"_s);
    QVERIFY(!isMarked(10));
}

void tst_ProblemJourneys::whileABoxCannotBeReadItStaysDashed()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    const auto isPlain = [&desk] { // along the left side of the box, 20 image pixels from the left
        const QImage shown = desk.canvas()->grab().toImage();
        for (int y = 22; y < 58; ++y) {
            for (int dx = -2; dx <= 2; ++dx) {
                const QPoint place = (desk.at(20, y) + QPoint(dx, 0)) * desk.canvas()->devicePixelRatio();
                if (shown.pixelColor(place).red() > 120)
                    return false;
            }
        }
        return true;
    };
    auto *conversation = desk.desk().window().findChild<ui::ConversationView *>();
    conversation->editCurrent();
    auto *editor = conversation->findChild<ui::TurnEditor *>();
    QVERIFY(!isPlain());
    QTest::keyClick(editor, Qt::Key_Left); // before the full stop, behind ]
    QTest::keyClick(editor, Qt::Key_Backspace);
    QVERIFY(desk.session().boxes().empty());
    QVERIFY(!isPlain());
    QTest::keyClicks(editor, u"]"_s);
    QCOMPARE(desk.session().boxes().size(), std::size_t(1));
    for (int i = 0; i < 25; ++i) // all of it, with its first bracket
        QTest::keyClick(editor, Qt::Key_Backspace);
    QTRY_VERIFY(isPlain());
}

void tst_ProblemJourneys::theQueueIsFilteredForProblems()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    auto *filter = desk.desk().window().findChild<ui::FilterField *>();
    QVERIFY(filter);
    filter->setText(u"box:reversed"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(desk.session().queue(), (std::vector<core::SampleId>{{1}}));
}

QTEST_MAIN(tst_ProblemJourneys)
#include "tst_ProblemJourneys.moc"
