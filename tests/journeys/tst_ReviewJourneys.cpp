#include "core/project/Pace.h"
#include "core/project/ReviewSession.h"
#include "tests/journeys/BoxJourney.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/dialogs/BulkDialog.h"
#include "ui/dialogs/CompareTextsDialog.h"
#include "ui/dialogs/PaceDialog.h"
#include "ui/history/HistoryView.h"
#include "ui/history/ProjectHistoryDialog.h"
#include "ui/review/ErrorMenu.h"
#include "ui/review/RemarkList.h"
#include "ui/samples/FilterField.h"
#include "ui/samples/QueueView.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTest>
#include <QTextBlock>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

const QByteArray Dataset = R"([
 {"id": "two", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhere is the ship?"},
  {"from": "gpt", "value": "At [0.10, 0.20, 0.30, 0.60]."},
  {"from": "human", "value": "Is it day?"},
  {"from": "gpt", "value": "Yes."}]},
 {"id": "one", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nIs it night?"},
  {"from": "gpt", "value": "No."}]}
])";

}

/// Verdicts, and what they keep people from doing, in the real window.
class tst_ReviewJourneys : public QObject
{
    Q_OBJECT
private slots:
    void init() { BoxJourney::useTestSettings(u"tst_ReviewJourneys"_s); }

    void anApprovedPairIsNotEditedBeforeItIsReopened();
    void theNoticeReopensAndEdits();
    void aBoxOfAnApprovedPairStays();
    void whatTheFilterFindsIsJudgedAtOnce();
    void selectedSamplesAreTaggedAtOnce();
    void errorsAreFoundByKeysAlone();
    void anErrorIsAboutTheWordsThatWereSelected();
    void aCommentIsResolvedInTheList();
    void theHistoryOfTheProjectGoesThereAndTakesBackOneStep();
    void anEarlierTextComesBackFromTheHistory();
    void sentencesAreWalkedThroughWithAMarkEach();
    void singleChangesAreTakenBackBesideTheOriginal();
    void timeAtWorkIsCounted();
    void whatIsSpelledWronglyIsMarkedAndMended();

private:
    static ui::BulkDialog *ask(BoxJourney &desk)
    {
        QTest::keyClick(desk.canvas(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *dialog = desk.desk().window().findChild<ui::BulkDialog *>();
        if (dialog)
            (void)QTest::qWaitForWindowActive(dialog);
        return dialog;
    }
    static QPushButton *okOf(QDialog *dialog)
    {
        return dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
    static core::Verdict verdict(BoxJourney &desk, qint64 sample, int pair)
    {
        return desk.session().project().index().verdict({sample}, pair);
    }
    static ui::ConversationView *conversation(BoxJourney &desk)
    {
        return desk.desk().window().findChild<ui::ConversationView *>();
    }
    static ui::TurnEditor *editor(BoxJourney &desk) { return conversation(desk)->findChild<ui::TurnEditor *>(); }
    static ui::RemarkList *remarks(BoxJourney &desk) { return desk.desk().window().findChild<ui::RemarkList *>(); }
    static ui::NoticeBar *notice(BoxJourney &desk) { return desk.desk().window().findChild<ui::NoticeBar *>(); }
    static QPushButton *button(BoxJourney &desk, const QString &text)
    {
        const auto all = notice(desk)->findChildren<QPushButton *>();
        const auto found = std::find_if(all.begin(), all.end(), [&](auto *one) { return one->text() == text; });
        return found == all.end() ? nullptr : *found;
    }
};

void tst_ReviewJourneys::anApprovedPairIsNotEditedBeforeItIsReopened()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    const QString before = desk.answer();
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.session().sample().pairs[0].verdict(), core::Verdict::Approved);
    desk.session().setPair(0);
    conversation(desk)->setFocus();
    QTest::keyClick(conversation(desk), Qt::Key_F2);
    QTRY_VERIFY(editor(desk)->hasFocus());
    QTest::keyClick(editor(desk), Qt::Key_Backspace);
    QCOMPARE(editor(desk)->text(), before);
    QVERIFY(!notice(desk)->text().isEmpty());
    QTest::keyClick(editor(desk), Qt::Key_U); // reopens
    QCOMPARE(desk.session().sample().pairs[0].verdict(), core::Verdict::None);
    QTest::keyClicks(editor(desk), u" So."_s);
    QTest::keyClick(editor(desk), Qt::Key_Escape);
    QCOMPARE(desk.answer(), before + u" So."_s);
}

void tst_ReviewJourneys::theNoticeReopensAndEdits()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(desk.session().open({2}));
    conversation(desk)->editCurrent();
    QPushButton *reopen = button(desk, u"Reopen and edit"_s);
    QVERIFY(reopen);
    QTest::mouseClick(reopen, Qt::LeftButton);
    QVERIFY(editor(desk)->hasFocus());
    QTest::keyClick(editor(desk), Qt::Key_Backspace);
    QTest::keyClick(editor(desk), Qt::Key_Escape);
    QCOMPARE(desk.answer(), u"No"_s);
    QCOMPARE(desk.session().sample().pairs[0].verdict(), core::Verdict::None);
}

void tst_ReviewJourneys::aBoxOfAnApprovedPairStays()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    const QString before = desk.answer();
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);
    desk.session().setPair(0);
    desk.click({40, 40});
    QVERIFY(desk.session().selectedBox().isValid()); // it can be looked at
    desk.drag({40, 40}, {80, 40});
    QTest::keyClick(desk.canvas(), Qt::Key_Right);
    QTest::keyClick(desk.canvas(), Qt::Key_Delete);
    QCOMPARE(desk.answer(), before);
    QTest::keyClick(desk.canvas(), Qt::Key_U);
    desk.drag({40, 40}, {80, 40});
    QCOMPARE(desk.answer(), u"At [0.30, 0.20, 0.50, 0.60]."_s);
}

void tst_ReviewJourneys::whatTheFilterFindsIsJudgedAtOnce()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    desk.desk().window().findChild<ui::FilterField *>()->setQueryText(u"question:day"_s);
    QTRY_COMPARE(desk.session().queue().size(), std::size_t(1));
    desk.canvas()->setFocus();
    ui::BulkDialog *dialog = ask(desk);
    QVERIFY(dialog);
    QTRY_COMPARE(okOf(dialog)->text(), u"Change 1"_s); // of the two pairs of the sample
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(verdict(desk, 1, 1), core::Verdict::Approved);
    QCOMPARE(verdict(desk, 1, 0), core::Verdict::None);
    QVERIFY(!desk.session().history().isBusy());
    QCOMPARE(desk.session().sample().pairs[1].verdict(), core::Verdict::Approved); // on screen, too
    desk.desk().window().activateWindow();                                         // no window manager does
    QVERIFY(QTest::qWaitForWindowActive(&desk.desk().window()));
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(verdict(desk, 1, 1), core::Verdict::None);
}

void tst_ReviewJourneys::selectedSamplesAreTaggedAtOnce()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    auto *list = desk.desk().window().findChild<ui::QueueView *>()->findChild<QListView *>();
    const auto click = [list](int row, Qt::KeyboardModifiers keys) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, keys,
                          list->visualRect(list->model()->index(row, 0)).center());
    };
    click(0, {});
    click(1, Qt::ControlModifier);
    QCOMPARE(list->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(desk.session().sample().id.value, 2); // the one that was clicked last is shown
    ui::BulkDialog *dialog = ask(desk);
    QVERIFY(dialog);
    auto *deed = dialog->findChild<QComboBox *>();
    while (deed->currentText() != u"add a tag"_s)
        QTest::keyClick(deed, Qt::Key_Down);
    QVERIFY(!okOf(dialog)->isEnabled()); // which?
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"blurred"_s);
    QTest::mouseClick(okOf(dialog), Qt::LeftButton);
    QTRY_COMPARE(desk.session().sample().pairs[0].tags, QStringList{u"blurred"_s});
    QVERIFY(desk.session().open({1}));
    QCOMPARE(desk.session().sample().pairs[1].tags, QStringList{u"blurred"_s});
}

void tst_ReviewJourneys::errorsAreFoundByKeysAlone()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    const auto menu = [] { return qobject_cast<ui::ErrorMenu *>(QApplication::activePopupWidget()); };
    QTest::keyClick(desk.canvas(), Qt::Key_1); // object
    QVERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_C); // critical
    QVERIFY(menu());                    // which has not been said yet
    QTest::keyClick(menu(), Qt::Key_2); // missed
    QTest::keyClick(desk.canvas(), Qt::Key_9);
    QVERIFY(menu());
    QTest::keyClick(menu(), Qt::Key_1);
    const auto &comments = desk.session().sample().comments;
    QCOMPARE(comments.size(), std::size_t(2));
    const auto error = [&comments](const QString &code) {
        const auto of = std::find_if(comments.begin(), comments.end(),
                                     [&code](const core::Comment &one) { return one.remark.error == code; });
        return of == comments.end() ? core::Remark() : of->remark;
    };
    QCOMPARE(error(u"object/missed"_s).severity, core::Severity::Critical);
    QCOMPARE(error(u"object/missed"_s).taxonomy, u"1"_s);
    QCOMPARE(error(u"language/grammar"_s).severity, core::Severity::Major);
    QVERIFY(remarks(desk)->isVisible());
    QCOMPARE(remarks(desk)->model()->rowCount(), 2);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(remarks(desk)->model()->rowCount(), 1);
    desk.desk().window().findChild<ui::FilterField *>()->setQueryText(u"error:object severity:critical"_s);
    QTRY_COMPARE(desk.session().queue(), std::vector<core::SampleId>{{1}});
}

void tst_ReviewJourneys::anErrorIsAboutTheWordsThatWereSelected()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    conversation(desk)->editQuestion();
    QTextCursor cursor = editor(desk)->textCursor();
    cursor.setPosition(int(editor(desk)->text().indexOf(u"night"_s)));
    cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    editor(desk)->setTextCursor(cursor);
    QTest::keyClick(editor(desk), Qt::Key_Escape);
    QTest::keyClick(desk.canvas(), Qt::Key_5);
    QVERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_4);
    QCOMPARE(desk.session().sample().comments.size(), std::size_t(1));
    const core::Remark &remark = desk.session().sample().comments[0].remark;
    QCOMPARE(remark.error, u"image/time"_s);
    QCOMPARE(remark.place.quote, u"night"_s);
    QVERIFY(remarks(desk)->model()->index(0, 0).data().toString().contains(u"night"_s));
    remarks(desk)->setFocus();
    remarks(desk)->setCurrentIndex(remarks(desk)->model()->index(0, 0));
    QTest::keyClick(remarks(desk), Qt::Key_Return);
    QTRY_VERIFY(editor(desk)->hasFocus());
    QCOMPARE(editor(desk)->caret().start, remark.place.start);
}

void tst_ReviewJourneys::aCommentIsResolvedInTheList()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    QVERIFY(desk.session().addRemark(u"Look <b>again</b>"_s));
    ui::RemarkList *list = remarks(desk);
    QVERIFY(list->isVisible());
    QVERIFY(list->model()->index(0, 0).data().toString().contains(u"<b>again"_s)); // plain text
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(desk.session().sample().comments[0].remark.resolved);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!desk.session().sample().comments[0].remark.resolved);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(desk.session().sample().comments.empty());
    QVERIFY(!list->isVisible());
}

void tst_ReviewJourneys::theHistoryOfTheProjectGoesThereAndTakesBackOneStep()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    const QString key = desk.session().sample().turns[1].key;
    QVERIFY(desk.session().setText(key, u"No."_s, u"Not yet."_s));
    QVERIFY(desk.session().open({1}));
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier); // approves pair 1
    QTest::keyClick(desk.canvas(), Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = desk.desk().window().findChild<ui::ProjectHistoryDialog *>();
    QVERIFY(dialog);
    auto *table = dialog->findChild<QTableView *>();
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(0, 1).data().toString().contains(u"approved"_s));
    QVERIFY(table->model()->index(1, 1).data().toString().contains(u"Not yet"_s));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    table->setCurrentIndex(table->model()->index(1, 0));
    const auto press = [dialog](const QString &text) {
        for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
            if (one->text().contains(text))
                QTest::mouseClick(one, Qt::LeftButton);
        }
    };
    press(u"to the sample"_s);
    QCOMPARE(desk.session().sample().id.value, 2);
    press(u"only this"_s);
    QCOMPARE(desk.answer(), u"No."_s);
    QCOMPARE(verdict(desk, 1, 0), core::Verdict::Approved); // what came later stays
    QCOMPARE(table->model()->rowCount(), 3);
}

void tst_ReviewJourneys::anEarlierTextComesBackFromTheHistory()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    const QString key = desk.session().sample().turns[1].key;
    QVERIFY(desk.session().setText(key, u"No."_s, u"Not yet."_s));
    QVERIFY(desk.session().setText(key, u"Not yet."_s, u"Never."_s));
    auto *history = desk.desk().window().findChild<ui::HistoryView *>();
    const QPoint place = history->visualItemRect(history->item(0)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, history->viewport()->mapToGlobal(place));
    QApplication::sendEvent(history->viewport(), &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const auto actions = menu->actions();
    const auto before =
        std::find_if(actions.begin(), actions.end(), [](auto *action) { return action->text().contains(u"before"_s); });
    QVERIFY(before != actions.end());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*before).center());
    QCOMPARE(desk.answer(), u"Not yet."_s);
}

void tst_ReviewJourneys::sentencesAreWalkedThroughWithAMarkEach()
{
    QByteArray longer = Dataset;
    longer.replace("\"Yes.\"", "\"One ship. Two trucks. Three planes.\"");
    BoxJourney desk(longer);
    desk.open(1);
    desk.session().setPair(1);
    const auto marks = [&desk] {
        QStringList names;
        const core::Sample &sample = desk.session().sample();
        for (const core::MarkedSentence &sentence : core::markedSentences(sample, sample.turns[3]))
            names.append(core::sentenceMarkName(sentence.mark));
        return names;
    };
    QTest::keyClick(desk.canvas(), Qt::Key_E);
    QTest::keyClick(desk.canvas(), Qt::Key_Y);
    QTest::keyClick(desk.canvas(), Qt::Key_I);
    QTest::keyClick(desk.canvas(), Qt::Key_Q);
    QCOMPARE(marks(), (QStringList{u"right"_s, u"wrong"_s, u"unsure"_s}));
    QTest::keyClick(desk.canvas(), Qt::Key_E, Qt::ShiftModifier); // from the last to the one before
    QTest::keyClick(desk.canvas(), Qt::Key_I);                    // once more takes it back
    QCOMPARE(marks(), (QStringList{u"right"_s, u"none"_s, u"unsure"_s}));
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(marks(), (QStringList{u"right"_s, u"wrong"_s, u"unsure"_s}));
    QCOMPARE(desk.session().project().index().marks({1}, 1),
             (QStringList{u"sentence/right"_s, u"sentence/unsure"_s, u"sentence/wrong"_s}));
    desk.desk().window().findChild<ui::FilterField *>()->setQueryText(u"sentence:wrong"_s);
    QTRY_COMPARE(desk.session().queue(), std::vector<core::SampleId>{{1}});
}

void tst_ReviewJourneys::singleChangesAreTakenBackBesideTheOriginal()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    const QString original = desk.answer();
    QVERIFY(desk.session().setText(u"2"_s, original, u"Near [0.10, 0.20, 0.30, 0.60], here."_s));
    QTimer::singleShot(0, &desk.desk().window(), [&desk] {
        auto *dialog = qobject_cast<ui::CompareTextsDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        const auto press = [dialog](const QString &text) {
            for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
                if (button->text().remove(u'&') == text)
                    QTest::keyClick(button, Qt::Key_Space);
            }
        };
        press(u"Take the change back"_s); // the first one
        QCOMPARE(desk.answer(), u"At [0.10, 0.20, 0.30, 0.60], here."_s);
        press(u"Take all back"_s);
        press(u"Take the change back"_s); // there is none any more
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    desk.desk().window().findChild<QAction *>(ui::ActionSet::name(Do::CompareTexts))->trigger();
    QCOMPARE(desk.answer(), original);
    QCOMPARE(desk.session().history().lastSeq(), 3);
}

void tst_ReviewJourneys::timeAtWorkIsCounted()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    for (int i = 0; i < 4; ++i) {
        QTest::qWait(20);
        QTest::mouseMove(desk.canvas(), desk.at(20 + i, 30));
    }
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier); // and on to the next pair
    const auto paces = core::readPaces(desk.session().project().database());
    QVERIFY(paces);
    QCOMPARE(paces->size(), std::size_t(1));
    QCOMPARE(paces->front().pairs, 1);
    QVERIFY(paces->front().seconds >= 0.06);
    QVERIFY(paces->front().seconds < 30);
    desk.desk().window().actions()[Do::ShowPace]->trigger();
    QTRY_VERIFY(desk.desk().window().findChild<ui::PaceDialog *>());
    const auto *table = desk.desk().window().findChild<ui::PaceDialog *>()->findChild<QTableWidget *>();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 1)->text(), u"1"_s);
}

void tst_ReviewJourneys::whatIsSpelledWronglyIsMarkedAndMended()
{
    BoxJourney desk(Dataset);
    desk.open(2);
    const auto rightClick = [&](const QString &word) {
        QTextCursor cursor = editor(desk)->textCursor();
        cursor.setPosition(int(editor(desk)->text().indexOf(word)) + 2);
        editor(desk)->setTextCursor(cursor);
        const QPoint place = editor(desk)->cursorRect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, editor(desk)->viewport()->mapToGlobal(place));
        QApplication::sendEvent(editor(desk)->viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    const auto isMarked = [&](const QString &word) {
        const int at = int(editor(desk)->text().indexOf(word));
        const auto formats = editor(desk)->document()->firstBlock().layout()->formats();
        return std::any_of(formats.begin(), formats.end(), [at](const QTextLayout::FormatRange &range) {
            return range.start == at && range.format.underlineStyle() == QTextCharFormat::WaveUnderline;
        });
    };
    conversation(desk)->editCurrent();
    QTest::keyClicks(editor(desk), u" An airprot with a taxilane and a zzyzx."_s);
    QTRY_VERIFY(isMarked(u"airprot"_s));
    QVERIFY(!isMarked(u"taxilane"_s)); // remote sensing knows it
    QMenu *menu = rightClick(u"zzyzx"_s);
    QVERIFY(menu);
    const auto learn = [menu] {
        for (QAction *action : menu->actions()) {
            if (action->text().contains(u"zzyzx"_s))
                return action;
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(learn());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(learn()).center());
    QTRY_VERIFY(!isMarked(u"zzyzx"_s));
    QVERIFY(isMarked(u"airprot"_s));
    menu = rightClick(u"airprot"_s);
    QVERIFY(menu);
    QCOMPARE(menu->actions().first()->text(), u"airport"_s);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(editor(desk)->text(), u"No. An airport with a taxilane and a zzyzx."_s);
    QTRY_VERIFY(!isMarked(u"airport"_s));
    QTest::keyClick(editor(desk), Qt::Key_Escape);
    QCOMPARE(desk.answer(), u"No. An airport with a taxilane and a zzyzx."_s);
}

QTEST_MAIN(tst_ReviewJourneys)
#include "tst_ReviewJourneys.moc"
