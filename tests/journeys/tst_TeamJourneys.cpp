#include "core/project/ReviewSession.h"
#include "core/settings/Person.h"
#include "tests/journeys/BoxJourney.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/AssignDialog.h"
#include "ui/dialogs/PersonDialog.h"
#include "ui/review/VerdictBar.h"
#include "ui/samples/FilterField.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

const QByteArray Dataset = R"([
 {"id": "1", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nWhere is the ship?"}, {"from": "gpt", "value": "At sea."},
  {"from": "human", "value": "Is it day?"}, {"from": "gpt", "value": "Yes."}]},
 {"id": "2", "image": "a.png", "conversations": [
  {"from": "human", "value": "<image>\nIs it night?"}, {"from": "gpt", "value": "No."}]}
])";

}

/// Several people in one project, by keyboard alone, in the real window.
class tst_TeamJourneys : public QObject
{
    Q_OBJECT
private slots:
    void init() { BoxJourney::useTestSettings(u"tst_TeamJourneys"_s); }

    void aNameIsAskedForOnce();
    void twoPeopleJudgeInTurnAndTheirDisputesAreListed();
    void samplesAreDealtOutAndEverybodyFindsTheirs();

private:
    /// Opens a menu entry as a person does: by its keys in the palette of commands or, as here, its action.
    static void run(BoxJourney &desk, Do what)
    {
        desk.desk().window().findChild<QAction *>(ui::ActionSet::name(what))->trigger();
    }
    static ui::NoticeBar *notice(BoxJourney &desk) { return desk.desk().window().findChild<ui::NoticeBar *>(); }
    /// Types a name and chooses a role in the dialog, by keys.
    static void answerPerson(const QString &name, bool reviewer)
    {
        QTimer::singleShot(0, qApp, [name, reviewer] {
            auto *dialog = qobject_cast<ui::PersonDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            QTest::keyClicks(dialog->findChild<QLineEdit *>(), name); // in place of what is selected
            QTest::keyClick(dialog->findChildren<QRadioButton *>().at(reviewer ? 1 : 0), Qt::Key_Space);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
    }
    static void becomes(BoxJourney &desk, const QString &name, bool reviewer)
    {
        answerPerson(name, reviewer);
        run(desk, Do::WhoReviews);
        desk.desk().window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.desk().window()));
        desk.canvas()->setFocus();
    }
    static QString remark(BoxJourney &desk)
    {
        auto *label = desk.desk().window().findChild<ui::VerdictBar *>()->findChild<QLabel *>();
        return label->isHidden() ? QString() : label->text();
    }
    static std::vector<qint64> queue(BoxJourney &desk)
    {
        std::vector<qint64> ids;
        for (const core::SampleId id : desk.session().queue())
            ids.push_back(id.value);
        return ids;
    }
};

void tst_TeamJourneys::aNameIsAskedForOnce()
{
    QSettings().clear();
    {
        BoxJourney desk(Dataset);
        desk.open(1);
        notice(desk)->dismiss(); // that something was imported
        QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(notice(desk)->text().contains(u"signed"_s));
        answerPerson(u"Li Wei"_s, false);
        auto buttons = notice(desk)->findChildren<QPushButton *>();
        QTest::keyClick(buttons.last(), Qt::Key_Space); // Change…
        QCOMPARE(core::loadPerson().name, u"Li Wei"_s);
        QCOMPARE(desk.session().history().reviewer(), u"Li Wei"_s);
        QVERIFY(notice(desk)->text().isEmpty());
    }
    BoxJourney desk(Dataset);
    desk.open(1);
    QVERIFY(!notice(desk)->text().contains(u"signed"_s));
    QCOMPARE(desk.session().history().reviewer(), u"Li Wei"_s);
}

void tst_TeamJourneys::twoPeopleJudgeInTurnAndTheirDisputesAreListed()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    becomes(desk, u"Ana"_s, false);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier); // approve, and on to the next
    QCOMPARE(desk.session().project().index().counts().reviewedPairs(), 3);
    QCOMPARE(remark(desk), QString());

    becomes(desk, u"Bo"_s, true);
    QTRY_VERIFY(remark(desk).contains(u"annotator approved"_s));
    QTest::keyClick(desk.canvas(), Qt::Key_Return, Qt::ControlModifier);    // sample 2: agrees
    QCOMPARE(desk.session().sample().id.value, 1);                          // what waits for a reviewer
    QTest::keyClick(desk.canvas(), Qt::Key_Backspace, Qt::ControlModifier); // refuses
    const auto sample = desk.session().project().reader().load(core::SampleId{1});
    QCOMPARE(sample->pairs[0].verdict(core::Role::Annotator), core::Verdict::Approved);
    QCOMPARE(sample->pairs[0].verdict(core::Role::Reviewer), core::Verdict::Rejected);
    QCOMPARE(sample->pairs[0].verdict(), core::Verdict::Rejected);

    run(desk, Do::ShowDisputes);
    QTRY_COMPARE(queue(desk), std::vector<qint64>{1});
    const auto entries = desk.session().history().ofSample({1});
    QCOMPARE(entries->front().reviewer, u"Bo"_s);
    QCOMPARE(entries->back().reviewer, u"Ana"_s);
    QTest::keyClick(desk.canvas(), Qt::Key_Z, Qt::ControlModifier);
    run(desk, Do::ClearFilter);
    QTRY_COMPARE(queue(desk).size(), std::size_t(2));
    QVERIFY(desk.session().open(core::SampleId{2}, 0));
    QVERIFY(desk.session().addRemark(core::Remark(u"Is it?"_s)));
    run(desk, Do::ShowSecondLook);
    QTRY_COMPARE(queue(desk), std::vector<qint64>{2}); // the remark is open
    run(desk, Do::ShowDisputes);
    QTRY_VERIFY(queue(desk).empty());
}

void tst_TeamJourneys::samplesAreDealtOutAndEverybodyFindsTheirs()
{
    BoxJourney desk(Dataset);
    desk.open(1);
    becomes(desk, u"Ana"_s, false);
    run(desk, Do::Assign);
    auto *dialog = desk.desk().window().findChild<ui::AssignDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    for (const QString &name : {u"Ana"_s, u"Bo"_s}) {
        QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(), name);
        QTest::keyClick(dialog->findChild<QPlainTextEdit *>(), Qt::Key_Return);
    }
    auto *overlap = dialog->findChildren<QSpinBox *>().at(0);
    overlap->setFocus();
    overlap->selectAll();
    QTest::keyClicks(overlap, u"100"_s);
    auto *shares = dialog->findChild<QTableWidget *>();
    QTRY_COMPARE(shares->rowCount(), 2);
    QTRY_VERIFY(ok->isEnabled()); // it was counted beside the window
    QCOMPARE(shares->item(0, 1)->text(), u"1"_s);
    QTest::keyClick(overlap, Qt::Key_Return);
    QTRY_VERIFY(notice(desk)->text().contains(u"dealt out"_s));
    run(desk, Do::ShowOwn);
    QTRY_COMPARE(queue(desk).size(), std::size_t(1));
    const auto own = queue(desk);
    becomes(desk, u"Bo"_s, true);
    run(desk, Do::ShowOwn);
    QTRY_COMPARE(queue(desk), own); // looks at it once more
    becomes(desk, u"Bo"_s, false);
    run(desk, Do::ShowOwn);
    QTRY_VERIFY(queue(desk) != own);
    QCOMPARE(queue(desk).size(), std::size_t(1));
}

QTEST_MAIN(tst_TeamJourneys)
#include "tst_TeamJourneys.moc"
