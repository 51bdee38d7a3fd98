#include "app/Application.h"
#include "core/export/Exporter.h"
#include "core/imaging/ImageService.h"
#include "core/jobs/JobRunner.h"
#include "core/project/QueryParser.h"
#include "ui/canvas/CanvasView.h"
#include "ui/common/ActionSet.h"
#include "ui/common/NoticeBar.h"
#include "ui/dialogs/CorrectionsDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/replace/ReplaceDelegate.h"
#include "ui/replace/ReplaceDialog.h"
#include "ui/replace/ReplaceModel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::Do;
using ui::ReplaceDialog;

namespace {

const QByteArray Dataset = R"([
 {"id": "harbour-1", "conversations": [
  {"from": "human", "value": "How many ships?"}, {"from": "gpt", "value": "Two ships and a big ship."},
  {"from": "human", "value": "What else?"}, {"from": "gpt", "value": "A quay."}]},
 {"id": "harbour-2", "conversations": [
  {"from": "human", "value": "Describe it."}, {"from": "gpt", "value": "A ship at [0.1, 0.2, 0.3, 0.4]."}]},
 {"id": "airport", "conversations": [
  {"from": "human", "value": "Is there a ship?"}, {"from": "gpt", "value": "No ship, only planes."}]}
])";

}

/// Find and replace in the real window.
class tst_ReplaceJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void aFilteredQueueIsReplacedInAndTakenBack();
    void thePreviewFollowsWhatIsTypedAndEdited();
    void approvedPairsStayUntilTheyAreAskedFor();
    void anExpressionThatIsWrongSaysWhere();
    void whatIsBeingTypedIsStoredAndLookedAtFirst();
    void aRowLeadsToItsPair();
    void forReadingOnlyThePreviewWorks();
    void closingTheProjectClosesTheDialog();
    void whatWasCorrectedOftenIsCorrectedWithOneKey();

private:
    void open(app::Application &desk);
    void show(app::Application &desk);
    ReplaceDialog *ask(ui::MainWindow &window, const QString &find, const QString &with);
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QString text(app::Application &desk, qint64 sample, int turn)
    {
        return session(desk).project().reader().load(core::SampleId{sample})->turns[std::size_t(turn)].value;
    }
    QByteArray exported(app::Application &desk);
    static QPushButton *replaceButton(const QWidget *dialog)
    {
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').startsWith(u"Replace"))
                return button;
        }
        return nullptr;
    }
    static QListView *list(const QWidget *dialog)
    {
        for (QListView *view : dialog->findChildren<QListView *>()) {
            if (view->accessibleName() == u"Texts that would change")
                return view;
        }
        return nullptr;
    }
    static void choose(const QWidget *dialog, const QString &field, Qt::Key key)
    {
        for (QComboBox *combo : dialog->findChildren<QComboBox *>()) {
            if (combo->accessibleName() == field)
                QTest::keyClick(combo, key);
        }
    }
    static bool says(const QWidget *dialog, const QString &words)
    {
        const auto labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return QString(label->text()).remove(QChar(0x200b)).contains(words);
        });
    }
    QString project() const { return m_folder->filePath(u"data.rsreview"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_ReplaceJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_ReplaceJourneys"_s);
}

void tst_ReplaceJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
}

void tst_ReplaceJourneys::show(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
}

void tst_ReplaceJourneys::open(app::Application &desk)
{
    show(desk);
    ui::ImportRequest request;
    request.project = project();
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_VERIFY(desk.window().desk());
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(3));
    QTRY_VERIFY(session(desk).hasSample());
}

/// With the keys of a person, until the preview is complete.
ReplaceDialog *tst_ReplaceJourneys::ask(ui::MainWindow &window, const QString &find, const QString &with)
{
    QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier);
    auto *dialog = window.findChild<ReplaceDialog *>();
    // The window counts as active, too, while a dialog of it is to become so.
    if (!dialog || !QTest::qWaitFor([dialog] { return QApplication::activeWindow() == dialog; }))
        return nullptr;
    QTest::keyClicks(dialog->focusWidget(), find);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTest::keyClicks(dialog->focusWidget(), with);
    return dialog;
}

QByteArray tst_ReplaceJourneys::exported(app::Application &desk)
{
    const QString out = m_folder->filePath(u"out.json"_s);
    core::JobControl control;
    const auto done = core::Exporter::run(session(desk).project().database(), out, {}, control);
    QFile file(out);
    return done && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void tst_ReplaceJourneys::aFilteredQueueIsReplacedInAndTakenBack()
{
    app::Application desk;
    open(desk);
    desk.window().desk()->find(core::QueryParser::parse(u"id:harbour-*"_s).query);
    QTRY_COMPARE(session(desk).queue().size(), std::size_t(2));
    ReplaceDialog *dialog = ask(desk.window(), u"ship"_s, u"boat"_s);
    QVERIFY(dialog);
    choose(dialog, u"In which samples"_s, Qt::Key_Down);
    QTRY_VERIFY(replaceButton(dialog)->isEnabled());
    QCOMPARE(dialog->model().rowCount(), 3);
    QVERIFY(says(dialog, u"4 match"_s));
    const QRect second = list(dialog)->visualRect(list(dialog)->model()->index(1, 0));
    QTest::mouseClick(list(dialog)->viewport(), Qt::LeftButton, {}, ui::ReplaceDelegate::checkBox(second).center());
    QTest::mouseClick(replaceButton(dialog), Qt::LeftButton);

    const QByteArray replaced =
        QByteArray(Dataset).replace("many ships", "many boats").replace("A ship at", "A boat at");
    QCOMPARE(exported(desk), replaced);
    QVERIFY(desk.window().findChild<ui::NoticeBar *>()->text().contains(u"2 text"));
    QTRY_VERIFY(says(dialog, u"Replaced in 2 text"_s));
    QTRY_COMPARE(dialog->model().rowCount(), 1); // what was left out is still there, and still left out
    QCOMPARE(dialog->model().chosenTexts(), 0);

    desk.window().activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &desk.window());
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(exported(desk), Dataset);
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(exported(desk), replaced);
    QTest::keyClick(&desk.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(exported(desk), Dataset);
    QVERIFY(!session(desk).history().canUndo());
    QTRY_COMPARE(dialog->model().rowCount(), 3);
}

void tst_ReplaceJourneys::thePreviewFollowsWhatIsTypedAndEdited()
{
    app::Application desk;
    open(desk);
    ReplaceDialog *dialog = ask(desk.window(), u"shi"_s, u"x"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->model().chosenTexts(), 5);
    QTRY_VERIFY(replaceButton(dialog)->isEnabled());
    auto *find = dialog->findChildren<QLineEdit *>().value(0);
    find->setFocus();
    find->selectAll();
    QTest::keyClicks(find, u"quay"_s);
    QVERIFY(!replaceButton(dialog)->isEnabled()); // at once
    QCOMPARE(dialog->model().rowCount(), 0);
    QTRY_COMPARE(dialog->model().rowCount(), 1);
    QVERIFY(session(desk).setText(u"4"_s, u"A quay."_s, u"A pier."_s));
    QTRY_VERIFY(says(dialog, u"Nothing that would change"_s));
    QVERIFY(session(desk).undo());
    QTRY_COMPARE(dialog->model().rowCount(), 1);
    find->clear();
    QVERIFY(says(dialog, u"is listed here first"_s));
    QCOMPARE(dialog->model().rowCount(), 0);
}

void tst_ReplaceJourneys::approvedPairsStayUntilTheyAreAskedFor()
{
    app::Application desk;
    open(desk);
    QVERIFY(session(desk).setAllVerdicts(core::Verdict::Approved));
    ReplaceDialog *dialog = ask(desk.window(), u"ship"_s, u"boat"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(replaceButton(dialog)->isEnabled());
    QCOMPARE(dialog->model().chosenTexts(), 3);
    QTest::mouseClick(replaceButton(dialog), Qt::LeftButton);
    QCOMPARE(text(desk, 1, 1), u"Two ships and a big ship."_s);
    QCOMPARE(text(desk, 2, 1), u"A boat at [0.1, 0.2, 0.3, 0.4]."_s);
    QTRY_COMPARE(dialog->model().rowCount(), 2);
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>()) {
        if (box->text().contains(u"Approved"))
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    }
    QTRY_VERIFY(replaceButton(dialog)->isEnabled());
    QTest::mouseClick(replaceButton(dialog), Qt::LeftButton);
    QCOMPARE(text(desk, 1, 1), u"Two boats and a big boat."_s);
    QCOMPARE(session(desk).project().index().verdict({1}, 0), core::Verdict::None);
    QCOMPARE(session(desk).project().index().verdict({1}, 1), core::Verdict::Approved);
    QVERIFY(session(desk).undo());
    QCOMPARE(session(desk).project().index().verdict({1}, 0), core::Verdict::Approved);
}

void tst_ReplaceJourneys::anExpressionThatIsWrongSaysWhere()
{
    app::Application desk;
    open(desk);
    ReplaceDialog *dialog = ask(desk.window(), u"(ship"_s, u"$1s"_s);
    QVERIFY(dialog);
    choose(dialog, u"How to look for it"_s, Qt::Key_End);
    QTRY_VERIFY(says(dialog, u"wrong at character 5"_s));
    QVERIFY(!replaceButton(dialog)->isEnabled());
    QTest::keyClicks(dialog->findChildren<QLineEdit *>().value(0), u")\\b"_s);
    QTRY_COMPARE(dialog->model().rowCount(), 4);
    QTRY_VERIFY(replaceButton(dialog)->isEnabled());
    QTest::mouseClick(replaceButton(dialog), Qt::LeftButton);
    QCOMPARE(text(desk, 1, 1), u"Two ships and a big ships."_s);
}

void tst_ReplaceJourneys::whatIsBeingTypedIsStoredAndLookedAtFirst()
{
    app::Application desk;
    open(desk);
    ReplaceDialog *dialog = ask(desk.window(), u"ship"_s, u"boat"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(replaceButton(dialog)->isEnabled());
    desk.window().activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &desk.window());
    desk.window().actions()[Do::EditText]->trigger();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u" Fine."_s);
    QTest::mouseClick(replaceButton(dialog), Qt::LeftButton);
    // It was stored, and nothing was replaced in a text that nobody had seen so.
    QCOMPARE(text(desk, 1, 1), u"Two ships and a big ship. Fine."_s);
    QCOMPARE(text(desk, 2, 1), u"A ship at [0.1, 0.2, 0.3, 0.4]."_s);
    QTRY_VERIFY(replaceButton(dialog)->isEnabled());
    QTest::mouseClick(replaceButton(dialog), Qt::LeftButton);
    QCOMPARE(text(desk, 1, 1), u"Two boats and a big boat. Fine."_s);
}

void tst_ReplaceJourneys::aRowLeadsToItsPair()
{
    app::Application desk;
    open(desk);
    ReplaceDialog *dialog = ask(desk.window(), u"planes"_s, u"aircraft"_s);
    QVERIFY(dialog);
    QTRY_COMPARE(dialog->model().rowCount(), 1);
    list(dialog)->setFocus();
    list(dialog)->setCurrentIndex(list(dialog)->model()->index(0, 0));
    QTest::keyClick(list(dialog), Qt::Key_Return);
    QTRY_COMPARE(session(desk).sample().id, core::SampleId{3});
    QCOMPARE(session(desk).pair(), 0);
    choose(dialog, u"In which samples"_s, Qt::Key_End); // this sample
    auto *find = dialog->findChildren<QLineEdit *>().value(0);
    find->selectAll();
    QTest::keyClicks(find, u"ship"_s);
    QTRY_COMPARE(dialog->model().rowCount(), 2);
    QVERIFY(session(desk).open({2}));
    QTRY_COMPARE(dialog->model().rowCount(), 1);
}

void tst_ReplaceJourneys::forReadingOnlyThePreviewWorks()
{
    {
        app::Application first;
        open(first);
    }
    core::JobControl control;
    const auto opened = core::Project::open(project(), core::ProjectFile::Mode::ReadOnly, control);
    QVERIFY(opened);
    core::Project &project = **opened;
    core::EditHistory history(project);
    core::ReviewSession session(project, history);
    core::ImageService images;
    core::JobRunner jobs;
    ui::MainWindow window(images, jobs);
    window.setSession(&session);
    window.show();
    window.activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), &window);
    ReplaceDialog *dialog = ask(window, u"ship"_s, u"boat"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(says(dialog, u"6 match"_s));
    QTRY_VERIFY(jobs.running().isEmpty());
    QVERIFY(!replaceButton(dialog)->isEnabled());
    QVERIFY(says(dialog, u"open for reading only"_s));
    window.setSession(nullptr);
}

void tst_ReplaceJourneys::closingTheProjectClosesTheDialog()
{
    app::Application desk;
    open(desk);
    ReplaceDialog *dialog = ask(desk.window(), u"ship"_s, u"boat"_s);
    QVERIFY(dialog);
    desk.closeProject(); // while it searches
    QVERIFY(!desk.window().findChild<ReplaceDialog *>());
    QVERIFY(!desk.window().actions()[Do::Replace]->isEnabled());
}

void tst_ReplaceJourneys::whatWasCorrectedOftenIsCorrectedWithOneKey()
{
    app::Application desk;
    open(desk);
    core::ReviewSession &at = session(desk);
    const auto correct = [&at](const QString &before, const QString &after) {
        QVERIFY(at.setText(u"2"_s, before, after));
    };
    QVERIFY(at.open(core::SampleId{1}, 0));
    correct(u"Two ships and a big ship."_s, u"Two ships and a big vessel."_s);
    QVERIFY(at.open(core::SampleId{3}, 0));
    correct(u"No ship, only planes."_s, u"No vessel, only planes."_s);
    QVERIFY(at.open(core::SampleId{2}, 0));

    QWidget *canvas = desk.window().findChild<ui::CanvasView *>();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_H);
    auto *dialog = desk.window().findChild<ui::CorrectionsDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *rows = dialog->findChild<QListWidget *>();
    QTRY_COMPARE(rows->count(), 1);
    QVERIFY(rows->item(0)->text().contains(u"ship → vessel"_s));
    QVERIFY(rows->item(0)->font().bold());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QCOMPARE(text(desk, 2, 1), u"A vessel at [0.1, 0.2, 0.3, 0.4]."_s);

    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_H); // for all the others
    dialog = desk.window().findChild<ui::CorrectionsDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    rows = dialog->findChild<QListWidget *>();
    QTRY_COMPARE(rows->count(), 1);
    QVERIFY(!rows->item(0)->font().bold());
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"verywhere"))
            QTest::keyClick(button, Qt::Key_Space);
    }
    auto *replace = desk.window().findChild<ReplaceDialog *>();
    QVERIFY(replace && replace->isVisible());
    QCOMPARE(replace->wish().find, u"ship"_s);
    QCOMPARE(replace->wish().with, u"vessel"_s);
    QTRY_COMPARE(replace->model().rowCount(), 1);
}

QTEST_MAIN(tst_ReplaceJourneys)
#include "tst_ReplaceJourneys.moc"
