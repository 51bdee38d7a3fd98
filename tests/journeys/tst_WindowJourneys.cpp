#include "app/AppearanceKeeper.h"
#include "app/Application.h"
#include "core/settings/KeySettings.h"
#include "core/settings/Person.h"
#include "core/settings/RecentProjects.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/Palette.h"
#include "ui/common/PanelHeader.h"
#include "ui/conversation/ConversationView.h"
#include "ui/conversation/TurnEditor.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/history/HistoryView.h"
#include "ui/RecentMenu.h"

#include <QAbstractButton>
#include <QDockWidget>
#include <QFile>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Dataset = R"([
 {"id": 1, "conversations": [{"from": "human", "value": "Describe."}, {"from": "gpt", "value": "A quay."}]},
 {"id": 2, "conversations": [{"from": "human", "value": "How many?"}, {"from": "gpt", "value": "Two"}]}
])";

}

/// The window itself: panels, appearance, and what it says of texts that were never stored.
class tst_WindowJourneys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void aTextThatWasNotStoredIsTakenUpAgain();
    void aTextThatWasNotStoredIsShownOnItsCard();
    void aTextThatWasNotStoredCanBeForgotten();
    void aPanelIsClosedByItsButtonAndComesBack();
    void aLowWindowGivesTheRoomOfTheHistoryToTheConversation();
    void aHistoryThatWasClosedStaysClosedInAHighWindow();
    void theAppearanceIsChosenInTheMenuAndRemembered();
    void withoutAProjectNothingCanBeReviewed();
    void aProjectIsOpenedAgainFromTheMenu();
    void aProjectThatIsGoneLeavesTheMenu();
    void theEmptyWindowSaysWhatToDo();
    void theEmptyWindowOffersTheExample();

private:
    QString project() const { return m_folder->filePath(u"data.rsreview"_s); }
    void show(app::Application &desk, QSize size = {1400, 900});
    void import(app::Application &desk);
    void reopen(app::Application &desk);
    void keepDraft(); ///< of the answer of sample 2, while the program stood on sample 1
    core::ReviewSession &session(app::Application &desk) { return desk.window().desk()->session(); }
    QDockWidget *dock(app::Application &desk, const QString &name)
    {
        return desk.window().findChild<QDockWidget *>(name);
    }
    QAbstractButton *button(QWidget *in, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_WindowJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_WindowJourneys"_s);
}

void tst_WindowJourneys::init()
{
    QSettings().clear();
    core::savePerson({u"tester"_s, false}); // so that nobody is asked
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
}

void tst_WindowJourneys::show(app::Application &desk, QSize size)
{
    desk.window().resize(size);
    desk.window().show();
    desk.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.window()));
}

void tst_WindowJourneys::import(app::Application &desk)
{
    show(desk);
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    ui::ImportRequest request;
    request.project = project();
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_COMPARE(opened.size(), 1);
}

void tst_WindowJourneys::reopen(app::Application &desk)
{
    show(desk);
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    desk.openPath(project());
    QTRY_COMPARE(opened.size(), 1);
}

void tst_WindowJourneys::keepDraft()
{
    app::Application desk;
    import(desk);
    QVERIFY(session(desk).open({2}));
    QVERIFY(session(desk).keepDraft(u"2"_s, u"Two ships, one of them"_s));
    QVERIFY(session(desk).open({1}));
}

QAbstractButton *tst_WindowJourneys::button(QWidget *in, const QString &text)
{
    for (QAbstractButton *candidate : in->findChildren<QAbstractButton *>()) {
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    }
    return nullptr;
}

void tst_WindowJourneys::aTextThatWasNotStoredIsTakenUpAgain()
{
    keepDraft();
    app::Application desk;
    reopen(desk);
    auto *notice = desk.window().findChild<ui::NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY2(notice->text().contains(u"Two ships, one of them"_s), qPrintable(notice->text()));
    QAbstractButton *resume = button(notice, u"Go to it"_s);
    QVERIFY(resume);
    QTest::mouseClick(resume, Qt::LeftButton);

    QCOMPARE(session(desk).sample().id.value, 2);
    auto *editor = desk.window().findChild<ui::TurnEditor *>();
    QTRY_VERIFY(editor->hasFocus());
    QCOMPARE(editor->toPlainText(), u"Two ships, one of them"_s);
    QVERIFY(!notice->isVisible());
    QTest::keyClicks(editor, u" red"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCOMPARE(session(desk).sample().turns[1].value, u"Two ships, one of them red"_s);
    QVERIFY(session(desk).drafts()->empty());
}

void tst_WindowJourneys::aTextThatWasNotStoredIsShownOnItsCard()
{
    keepDraft();
    app::Application desk;
    reopen(desk);
    QTest::keyClick(&desk.window(), Qt::Key_D); // to its sample, past the notice
    QCOMPARE(session(desk).sample().id.value, 2);
    QAbstractButton *restore = button(desk.window().findChild<ui::ConversationView *>(), u"Restore"_s);
    QVERIFY(restore);
    QTest::mouseClick(restore, Qt::LeftButton);
    auto *editor = desk.window().findChild<ui::TurnEditor *>();
    QTRY_VERIFY(editor->hasFocus());
    QCOMPARE(editor->toPlainText(), u"Two ships, one of them"_s);
}

void tst_WindowJourneys::aTextThatWasNotStoredCanBeForgotten()
{
    keepDraft();
    app::Application desk;
    reopen(desk);
    QVERIFY(session(desk).open({2}));
    auto *notice = desk.window().findChild<ui::NoticeBar *>();
    auto *conversation = desk.window().findChild<ui::ConversationView *>();
    QVERIFY(button(conversation, u"Restore"_s));
    QAbstractButton *discard = button(notice, u"Discard it"_s);
    QVERIFY(discard);
    QTest::mouseClick(discard, Qt::LeftButton);
    QVERIFY(!notice->isVisible());
    QVERIFY(!button(conversation, u"Restore"_s));
    QVERIFY(session(desk).drafts()->empty());
    QCOMPARE(session(desk).sample().turns[1].value, u"Two"_s);
}

void tst_WindowJourneys::aPanelIsClosedByItsButtonAndComesBack()
{
    app::Application desk;
    show(desk);
    for (const QString &name : {u"queue"_s, u"conversation"_s, u"history"_s}) {
        QDockWidget *panel = dock(desk, name);
        QVERIFY(panel->isVisible());
        QTest::mouseClick(panel->titleBarWidget()->findChild<QAbstractButton *>(), Qt::LeftButton);
        QVERIFY2(!panel->isVisible(), qPrintable(name));
    }
    dock(desk, u"queue"_s)->toggleViewAction()->trigger();
    QVERIFY(dock(desk, u"queue"_s)->isVisible());
    desk.window().actions()[ui::Do::ResetLayout]->trigger();
    for (const QString &name : {u"queue"_s, u"conversation"_s, u"history"_s})
        QVERIFY2(dock(desk, name)->isVisible(), qPrintable(name));
}

void tst_WindowJourneys::aLowWindowGivesTheRoomOfTheHistoryToTheConversation()
{
    {
        app::Application desk;
        show(desk);
        QVERIFY(dock(desk, u"history"_s)->isVisible());
        desk.window().resize(1280, 600);
        QTRY_VERIFY(!dock(desk, u"history"_s)->isVisible());
        desk.window().close();
    }
    app::Application desk; // what had to give way was not closed by anybody
    show(desk);
    QTRY_VERIFY(dock(desk, u"history"_s)->isVisible());
}

void tst_WindowJourneys::aHistoryThatWasClosedStaysClosedInAHighWindow()
{
    app::Application desk;
    show(desk);
    dock(desk, u"history"_s)->close();
    desk.window().resize(1280, 600);
    QTRY_COMPARE(desk.window().height(), 600);
    desk.window().resize(1280, 900);
    QTRY_COMPARE(desk.window().height(), 900);
    QVERIFY(!dock(desk, u"history"_s)->isVisible());
}

void tst_WindowJourneys::theAppearanceIsChosenInTheMenuAndRemembered()
{
    {
        app::AppearanceKeeper keeper;
        app::Application desk;
        connect(&desk.window(), &ui::MainWindow::appearanceChosen, &keeper, &app::AppearanceKeeper::choose);
        show(desk);
        auto &actions = desk.window().actions();
        QVERIFY(actions[ui::Do::AppearanceDesktop]->isChecked());
        actions[ui::Do::AppearanceLight]->trigger();
        QTRY_VERIFY(!ui::isDark(desk.window().palette()));
        actions[ui::Do::AppearanceDark]->trigger();
        QTRY_VERIFY(ui::isDark(desk.window().palette()));
        for (const QWidget *widget : desk.window().findChildren<QWidget *>())
            QVERIFY2(ui::isDark(widget->palette()), widget->metaObject()->className());
        QVERIFY(!actions[ui::Do::AppearanceLight]->isChecked());
    }
    const app::AppearanceKeeper keeper;
    app::Application desk;
    QVERIFY(ui::isDark(QApplication::palette()));
    QVERIFY(desk.window().actions()[ui::Do::AppearanceDark]->isChecked());
}

void tst_WindowJourneys::withoutAProjectNothingCanBeReviewed()
{
    app::Application desk;
    import(desk);
    auto &actions = desk.window().actions();
    QVERIFY(actions[ui::Do::Approve]->isEnabled());
    QVERIFY(!actions[ui::Do::Undo]->isEnabled());
    QTest::keyClick(&desk.window(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(actions[ui::Do::Undo]->isEnabled());
    desk.closeProject();
    for (const ui::Do what : {ui::Do::Approve, ui::Do::Undo, ui::Do::Export, ui::Do::Next, ui::Do::Comment})
        QVERIFY(!actions[what]->isEnabled());
    QVERIFY(actions[ui::Do::Open]->isEnabled());
}

void tst_WindowJourneys::aProjectIsOpenedAgainFromTheMenu()
{
    {
        app::Application desk;
        import(desk);
    }
    app::Application desk;
    show(desk);
    auto *recent = desk.window().findChild<ui::RecentMenu *>();
    emit recent->aboutToShow();
    QCOMPARE(recent->actions().size(), 1);
    QVERIFY(recent->actions().first()->text().contains(u"data.rsreview"_s));
    QSignalSpy opened(&desk, &app::Application::projectOpened);
    recent->actions().first()->trigger();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(session(desk).project().path(), QFileInfo(project()).canonicalFilePath());
}

void tst_WindowJourneys::aProjectThatIsGoneLeavesTheMenu()
{
    const QString gone = m_folder->filePath(u"<b>gone & away.rsreview"_s);
    core::rememberProject(gone);
    app::Application desk;
    show(desk);
    auto *recent = desk.window().findChild<ui::RecentMenu *>();
    emit recent->aboutToShow();
    QVERIFY(recent->actions().first()->text().contains(u"<b>gone && away.rsreview"_s)); // as it is written
    QSignalSpy failed(&desk, &app::Application::failed);
    recent->actions().first()->trigger();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(core::recentProjects().isEmpty());
}

void tst_WindowJourneys::theEmptyWindowSaysWhatToDo()
{
    core::KeySettings keys;
    keys.changes.insert(u"Import"_s, u"F5"_s);
    core::saveKeySettings(keys);
    app::Application desk;
    show(desk);
    const auto *words = desk.window().centralWidget()->findChild<QPlainTextEdit *>();
    QVERIFY(words->isVisible());
    QVERIFY2(words->toPlainText().contains(u"(Ctrl+O)"_s), qPrintable(words->toPlainText()));
    QVERIFY2(words->toPlainText().contains(u"(F5)"_s), qPrintable(words->toPlainText()));
    QVERIFY(words->document()->size().height() > 1);
    QCOMPARE(words->verticalScrollBar()->maximum(), 0); // all of it is in sight
}

void tst_WindowJourneys::theEmptyWindowOffersTheExample()
{
    app::Application desk;
    show(desk);
    QSignalSpy wanted(&desk.window(), &ui::MainWindow::exampleRequested);
    QAbstractButton *offer = button(desk.window().centralWidget(), u"Open the example"_s);
    QVERIFY(offer);
    QTest::mouseClick(offer, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
}

QTEST_MAIN(tst_WindowJourneys)
#include "tst_WindowJourneys.moc"
