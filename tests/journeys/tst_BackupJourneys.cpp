#include "app/Application.h"
#include "core/storage/Backup.h"
#include "ui/common/ActionSet.h"
#include "ui/dialogs/BackupsDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/StatusLine.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using ui::Do;

namespace {

const QByteArray Dataset = R"([
 {"id": "ship", "conversations": [
  {"from": "human", "value": "Where is the ship?"},
  {"from": "gpt", "value": "In the harbour."}]}
])";

}

/// Backups as a person meets them: made when the project is closed, listed, and gone back to.
class tst_BackupJourneys : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();

    void closingAnEditedProjectLeavesABackup();
    void whatWasOnlyLookedAtIsNotBackedUpAgain();
    void aBackupTakesThePlaceOfTheProject();
    void aBackupOpensAsANewProject();
    void aFailureIsToldOnceInTheLineBelow();

private:
    void import(app::Application &desk);
    void approve(app::Application &desk);
    /// Opens the list, waits until the backup of that row is sound, and restores it.
    void restore(app::Application &desk, int row, bool inPlace);
    QString project() const { return m_folder->filePath(u"data.rsreview"_s); }
    std::size_t backups() const { return core::BackupFolder(project()).files().size(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_BackupJourneys::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"rsreview-test"_s);
    QCoreApplication::setApplicationName(u"tst_BackupJourneys"_s);
}

void tst_BackupJourneys::init()
{
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"data.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(Dataset), Dataset.size());
}

void tst_BackupJourneys::import(app::Application &desk)
{
    desk.window().resize(1400, 900);
    desk.window().show();
    ui::ImportRequest request;
    request.project = project();
    request.files = {m_folder->filePath(u"data.json"_s)};
    desk.runImport(request);
    QTRY_VERIFY(desk.window().desk());
}

void tst_BackupJourneys::approve(app::Application &desk)
{
    desk.window().actions()[Do::Approve]->trigger();
    QCOMPARE(desk.window().desk()->session().history().lastSeq(), 1);
}

void tst_BackupJourneys::restore(app::Application &desk, int row, bool inPlace)
{
    bool chosen = false;
    const auto answer = [&chosen, inPlace] {
        const auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        for (QAbstractButton *button : question ? question->buttons() : QList<QAbstractButton *>()) {
            if (button->text().contains(inPlace ? u"n place"_s : u"new project"_s)) {
                chosen = true;
                return button->click();
            }
        }
    };
    QTimer watch; // the dialogs have event loops of their own
    connect(&watch, &QTimer::timeout, &desk, [&] {
        const auto *dialog = qobject_cast<ui::BackupsDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        auto *list = dialog->findChild<QTreeWidget *>();
        list->setCurrentItem(list->topLevelItem(row));
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().contains(u"estore"_s) && button->isEnabled()) {
                watch.stop();
                QTimer::singleShot(0, &desk, answer);
                return button->click();
            }
        }
    });
    watch.start(5);
    desk.window().actions()[Do::Backups]->trigger();
    QVERIFY(chosen);
}

void tst_BackupJourneys::closingAnEditedProjectLeavesABackup()
{
    app::Application desk;
    import(desk);
    desk.closeProject();
    QCOMPARE(backups(), std::size_t(0)); // nothing was edited
    desk.openPath(project());
    QTRY_VERIFY(desk.window().desk());
    approve(desk);
    desk.closeProject();
    QCOMPARE(backups(), std::size_t(1));
    core::JobControl control;
    const auto revision = core::ProjectCopy::check(core::BackupFolder(project()).files().front().path, control);
    QVERIFY(revision);
    QCOMPARE(revision->seq, 1);
}

void tst_BackupJourneys::whatWasOnlyLookedAtIsNotBackedUpAgain()
{
    {
        app::Application desk;
        import(desk);
        approve(desk);
    }
    QCOMPARE(backups(), std::size_t(1));
    app::Application desk;
    desk.openPath(project());
    QTRY_VERIFY(desk.window().desk());
    desk.closeProject();
    QCOMPARE(backups(), std::size_t(1));
}

void tst_BackupJourneys::aBackupTakesThePlaceOfTheProject()
{
    app::Application desk;
    import(desk);
    approve(desk);
    core::JobControl control;
    QVERIFY(core::Backup::make(**desk.window().desk()->session().project().openReader(), project(),
                               core::Backup::When::Always, control));
    desk.window().actions()[Do::Undo]->trigger();
    QCOMPARE(desk.window().desk()->session().history().lastSeq(), 2);
    restore(desk, 0, true);
    QTRY_VERIFY(desk.window().desk());
    QCOMPARE(desk.window().desk()->session().history().lastSeq(), 1);
    QCOMPARE(desk.window().desk()->session().project().path(), QFileInfo(project()).canonicalFilePath());
    QVERIFY(backups() >= 2); // also of what it replaced
    core::JobControl other;
    qint64 most = 0;
    for (const core::BackupFile &file : core::BackupFolder(project()).files())
        most = std::max(most, core::ProjectCopy::check(file.path, other).take().seq);
    QCOMPARE(most, 2);
}

void tst_BackupJourneys::aBackupOpensAsANewProject()
{
    app::Application desk;
    import(desk);
    approve(desk);
    core::JobControl control;
    QVERIFY(core::Backup::make(**desk.window().desk()->session().project().openReader(), project(),
                               core::Backup::When::Always, control));
    desk.window().actions()[Do::Undo]->trigger();
    restore(desk, 0, false);
    QTRY_VERIFY(desk.window().desk());
    QCOMPARE(desk.window().desk()->session().history().lastSeq(), 1);
    QVERIFY(desk.window().desk()->session().project().path() != QFileInfo(project()).canonicalFilePath());
    QVERIFY(QFile::exists(project()));
}

void tst_BackupJourneys::aFailureIsToldOnceInTheLineBelow()
{
    QFile inTheWay(m_folder->filePath(u"data.backups"_s)); // where the folder would be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    app::Application desk;
    import(desk);
    approve(desk);
    auto *status = desk.window().findChild<ui::StatusLine *>();
    desk.closeProject();
    QVERIFY2(status->problem().contains(u"data.backups"_s), qPrintable(status->problem()));
}

QTEST_MAIN(tst_BackupJourneys)
#include "tst_BackupJourneys.moc"
