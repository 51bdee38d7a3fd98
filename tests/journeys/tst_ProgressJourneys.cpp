#include "app/Application.h"
#include "ui/dashboard/BarChart.h"
#include "ui/dashboard/BarTable.h"
#include "ui/dashboard/ChartBox.h"
#include "ui/dashboard/ProgressDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/samples/FilterField.h"

#include <QApplication>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray record(int number, const QByteArray &question, const QByteArray &answer)
{
    return "{\"id\": " + QByteArray::number(number) + ", \"conversations\": [{\"from\": \"human\", \"value\": \"" +
           question + "\"}, {\"from\": \"gpt\", \"value\": \"" + answer + "\"}]}";
}

/// Six captions and four questions.
QByteArray dataset()
{
    QByteArrayList records;
    for (int i = 1; i <= 10; ++i)
        records.append(i <= 6 ? record(i, "Describe the image.", "A harbour with ships.")
                              : record(i, "How many ships are there?\\nAnswer with a number.", "3"));
    return "[" + records.join(",\n") + "]\n";
}

}

/// How far the review is, and from its bars to the samples, in the whole window.
class tst_ProgressJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void verdictsByKeysAreCountedAndFoundByKeys();
    void aClickOnABarFiltersTheQueue();
    void numbersFollowUndoAndNewVerdicts();
    void whatWasJudgedTodayIsFound();
    void aDashboardThatIsClosedCountsNothing();
    void itGoesWithTheProject();

private:
    void import(app::Application &desk);
    void judge(app::Application &desk, Qt::Key key) { QTest::keyClick(&desk.window(), key, Qt::ControlModifier); }
    ui::ProgressDialog *open(app::Application &desk);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QString filter(app::Application &desk) { return desk.window().findChild<ui::FilterField *>()->text(); }
    static std::int64_t done(const ui::ProgressDialog &dialog)
    {
        std::int64_t pairs = 0;
        for (const ui::Bar &bar : dialog.tasks().chart().group().bars)
            pairs += core::Progress::judged(bar.pairs);
        return pairs;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ProgressJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_ProgressJourneys"_s);
}

void tst_ProgressJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(dataset()), dataset().size());
}

void tst_ProgressJourneys::import(app::Application &desk)
{
    desk.window().resize(1440, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = m_folder->filePath(u"p.rsreview"_s);
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_COMPARE(opened.size(), 1);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(10));
}

ui::ProgressDialog *tst_ProgressJourneys::open(app::Application &desk)
{
    QTest::keyClick(&desk.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    return desk.window().findChild<ui::ProgressDialog *>();
}

void tst_ProgressJourneys::verdictsByKeysAreCountedAndFoundByKeys()
{
    app::Application desk;
    import(desk);
    judge(desk, Qt::Key_Return);
    judge(desk, Qt::Key_Return);
    judge(desk, Qt::Key_Backspace);
    ui::ProgressDialog *dialog = open(desk);
    QVERIFY(dialog && dialog->isVisible());
    QTRY_COMPARE(done(*dialog), 3);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    ui::BarChart &tasks = dialog->tasks().chart();
    tasks.setFocus();
    QTest::keyClick(&tasks, Qt::Key_Home);
    QTest::keyClick(&tasks, Qt::Key_Right);
    QTest::keyClick(&tasks, Qt::Key_Right);
    QVERIFY2(tasks.accessibleDescription().contains(u"1 rejected"), qPrintable(tasks.accessibleDescription()));
    QTest::keyClick(&tasks, Qt::Key_Return);
    QCOMPARE(filter(desk), u"task:caption verdict:rejected"_s);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(1));
    QTRY_COMPARE(session(desk).sample().id.value, 3);
    QTRY_VERIFY(desk.window().isActiveWindow());
}

void tst_ProgressJourneys::aClickOnABarFiltersTheQueue()
{
    app::Application desk;
    import(desk);
    judge(desk, Qt::Key_Return);
    ui::ProgressDialog *dialog = open(desk);
    QTRY_COMPARE(done(*dialog), 1);
    ui::BarChart &tasks = dialog->tasks().chart();
    QCOMPARE(tasks.group().bars[1].total(), 4); // questions, none of them judged
    QTest::mouseClick(tasks.viewport(), Qt::LeftButton, {}, tasks.rectOf(1, 3).center().toPoint());
    QCOMPARE(filter(desk), u"task:vqa verdict:none"_s);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(4));
    QVERIFY(dialog->isVisible()); // for the next bar
    ui::BarChart &reviewers = dialog->reviewers().chart();
    QCOMPARE(reviewers.group().bars.size(), std::size_t(1));
    QTest::mouseClick(reviewers.viewport(), Qt::LeftButton, {}, reviewers.rectOf(0, 0).center().toPoint());
    QVERIFY(filter(desk).startsWith(u"by:"));
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(1));
    QTRY_COMPARE(session(desk).sample().id.value, 1);
}

void tst_ProgressJourneys::numbersFollowUndoAndNewVerdicts()
{
    app::Application desk;
    import(desk);
    judge(desk, Qt::Key_Return);
    judge(desk, Qt::Key_Return);
    ui::ProgressDialog *dialog = open(desk);
    QTRY_COMPARE(done(*dialog), 2);
    QCOMPARE(dialog->days().chart().group().bars.back().total(), 2);
    desk.window().actions()[ui::Do::Undo]->trigger();
    QTRY_COMPARE(done(*dialog), 1);
    QCOMPARE(dialog->days().chart().group().bars.back().total(), 1);
    desk.window().actions()[ui::Do::Undo]->trigger();
    QTRY_COMPARE(done(*dialog), 0);
    QVERIFY(dialog->days().chart().group().bars.empty());
    desk.window().actions()[ui::Do::Redo]->trigger();
    desk.window().actions()[ui::Do::Redo]->trigger();
    desk.window().actions()[ui::Do::Unsure]->trigger();
    QTRY_COMPARE(done(*dialog), 3 - 1); // the second one was approved, and is unsure now
    QTRY_COMPARE(dialog->days().chart().group().bars.back().pairs[std::size_t(core::Verdict::Unsure)], 1);
}

void tst_ProgressJourneys::whatWasJudgedTodayIsFound()
{
    app::Application desk;
    import(desk);
    judge(desk, Qt::Key_Return);
    judge(desk, Qt::Key_Return);
    ui::ProgressDialog *dialog = open(desk);
    QTRY_COMPARE(done(*dialog), 2);
    dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
    QTreeWidgetItem *today = dialog->table().topLevelItem(0)->child(13);
    dialog->table().setCurrentItem(today);
    QTest::keyClick(&dialog->table(), Qt::Key_Return);
    QCOMPARE(filter(desk), u"on:"_s + QDate::currentDate().toString(Qt::ISODate));
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(2));
}

void tst_ProgressJourneys::aDashboardThatIsClosedCountsNothing()
{
    app::Application desk;
    import(desk);
    judge(desk, Qt::Key_Return);
    ui::ProgressDialog *dialog = open(desk);
    QTRY_COMPARE(done(*dialog), 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    judge(desk, Qt::Key_Return);
    QTRY_COMPARE(session(desk).project().index().counts().reviewedPairs(), 2);
    QCOMPARE(done(*dialog), 1);
    QCOMPARE(open(desk), dialog); // the same one again
    QTRY_COMPARE(done(*dialog), 2);
}

void tst_ProgressJourneys::itGoesWithTheProject()
{
    app::Application desk;
    import(desk);
    QPointer<ui::ProgressDialog> dialog = open(desk);
    QVERIFY(dialog);
    desk.closeProject(); // while it counts
    QTRY_VERIFY(!dialog);
    QVERIFY(!desk.window().actions()[ui::Do::ShowProgress]->isEnabled());
}

QTEST_MAIN(tst_ProgressJourneys)
#include "tst_ProgressJourneys.moc"
