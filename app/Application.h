#pragma once

#include "app/BackupDesk.h"
#include "app/BackupKeeper.h"
#include "app/JournalKeeper.h"
#include "app/OpenedProject.h"
#include "app/PlaceMemory.h"
#include "app/ReportRun.h"
#include "core/base/Result.h"
#include "core/export/ExportOptions.h"
#include "core/export/ExportReport.h"
#include "core/imaging/ImageService.h"
#include "core/import/ImportReport.h"
#include "core/jobs/JobRunner.h"
#include "ui/MainWindow.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>

#include <memory>

namespace ui {
struct ImportRequest;
}

namespace app {

/// Builds and owns everything that is there while the window is: jobs, images, the window, and the project that is
/// open. Opens, imports, exports and closes, beside the window.
class Application : public QObject
{
    Q_OBJECT
public:
    Application();
    ~Application() override;

    ui::MainWindow &window() { return m_window; }
    ReportRun &reports() { return m_reports; }
    PlaceMemory &places() { return m_places; }
    bool hasProject() const { return m_open != nullptr; }

    void openExample();
    /// A project is opened; any other file is offered for import.
    void openPath(const QString &path);
    void importFiles(const QStringList &files); ///< asks first
    /// Into the open project beside the window, where its disk allows that; otherwise the project is closed meanwhile.
    void runImport(const ui::ImportRequest &request);
    void runExport(const QString &path, const core::ExportOptions &options);
    void closeProject();

signals:
    void projectOpened();
    void imported(); ///< into the open project, beside the window
    void exported(const core::ExportReport &report);
    void failed(const QString &message);

private:
    struct Beside;

    void connectWindow();
    void chooseProject();
    void openProject(const QString &path, core::SampleId at = {});
    void take(std::unique_ptr<core::Project> project, core::SampleId at);
    bool mayImport(); ///< false: says why not
    void importBeside(const ui::ImportRequest &request);
    void finishBeside(const Beside &beside);
    void importAlone(const ui::ImportRequest &request);
    void finishAlone(const QString &project, const core::Result<core::ImportReport> &report, core::SampleId at);
    void showImport(const core::ImportReport &report);
    void askExport();
    void askFolders();
    void askBackups();
    void restore(const RestoreWish &wish);
    bool isExample(const QString &project) const;
    void showEdits();
    void fail(const core::Error &error);

    core::JobRunner m_jobs;
    core::ImageService m_images;
    ui::MainWindow m_window;
    BackupKeeper m_backups;
    JournalKeeper m_textJournal;
    PlaceMemory m_places;
    BackupDesk m_backupDesk;
    ReportRun m_reports;
    std::unique_ptr<QTemporaryDir> m_exampleFolder;
    std::unique_ptr<OpenedProject> m_open;
    QPointer<core::Job> m_import; ///< the one that runs
};

}
