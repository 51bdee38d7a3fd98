#include "app/Application.h"

#include "core/export/Exporter.h"
#include "core/imaging/ThumbnailCache.h"
#include "core/import/Importer.h"
#include "core/project/IndexLoader.h"
#include "core/settings/ImageMemory.h"
#include "core/settings/RecentProjects.h"
#include "ui/Desk.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/ImageFoldersDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportReportDialog.h"
#include "ui/TeamDesk.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString Suffix = u".rsreview"_s;

/// Where the example lies: beside the program in a build, in the shared data of an installation.
QString exampleFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const QString &place : {u"../resources/example"_s, u"../share/rsreview/example"_s}) {
        if (program.exists(place + u"/example.json"_s))
            return QDir::cleanPath(program.filePath(place));
    }
    return {};
}

core::ImageLoader::Settings imageSettings()
{
    const core::ImageMemory memory = core::loadImageMemory();
    return {.thumbnailCache = std::make_shared<core::ThumbnailCache>(
                core::ThumbnailStore::Settings{.folder = memory.thumbnailFolder}),
            .pyramids = core::PyramidCache(memory.pyramidFolder, memory.pyramidBytes)};
}

}

/// How an import into the open project went.
struct Application::Beside
{
    core::Result<core::ImportReport> report;
    core::Result<core::AddedSamples> added; ///< also when it failed: files before the bad one have come in
};

Application::Application()
    : m_images(imageSettings())
    , m_window(m_images, m_jobs)
    , m_backups(m_jobs)
    , m_places(m_window)
    , m_backupDesk(m_jobs, m_backups, m_textJournal, m_window)
    , m_reports(m_jobs, m_window, nullptr)
{
    connectWindow();
}

Application::~Application()
{
    closeProject();
}

void Application::connectWindow()
{
    connect(&m_window, &ui::MainWindow::openRequested, this, &Application::chooseProject);
    connect(&m_window, &ui::MainWindow::exampleRequested, this, &Application::openExample);
    connect(&m_window, &ui::MainWindow::importRequested, this, [this] { importFiles({}); });
    connect(&m_window, &ui::MainWindow::exportRequested, this, &Application::askExport);
    connect(&m_window, &ui::MainWindow::reportRequested, this, [this] {
        if (m_open)
            m_reports.ask(m_open->project());
    });
    connect(&m_reports, &ReportRun::failed, this, &Application::fail);
    connect(&m_window, &ui::MainWindow::foldersRequested, this, &Application::askFolders);
    connect(&m_window, &ui::MainWindow::backupsRequested, this, &Application::askBackups);
    connect(&m_backups, &BackupKeeper::failed, &m_window, &ui::MainWindow::showTrouble);
    connect(&m_textJournal, &JournalKeeper::failed, &m_window, &ui::MainWindow::showTrouble);
    connect(&m_window, &ui::MainWindow::closeRequested, this, &Application::closeProject);
    connect(&m_window, &ui::MainWindow::editsChanged, this, &Application::showEdits);
    connect(&m_window, &ui::MainWindow::filesChosen, this, [this](const QStringList &paths) {
        if (paths.size() == 1)
            openPath(paths.first());
        else
            importFiles(paths);
    });
}

void Application::chooseProject()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_window, tr("Open"), {},
        tr("RSReview projects (*.rsreview);;RS-GPT4V files (*.json *.jsonl);;All files (*)"));
    if (!path.isEmpty())
        openPath(path);
}

void Application::openPath(const QString &path)
{
    if (path.endsWith(Suffix))
        openProject(path);
    else
        importFiles({path});
}

void Application::openExample()
{
    const QString folder = exampleFolder();
    if (folder.isEmpty())
        return fail({core::Error::Kind::NotFound, tr("The example is not installed.")});
    closeProject();
    m_exampleFolder = std::make_unique<QTemporaryDir>();
    ui::ImportRequest request;
    request.project = m_exampleFolder->filePath(u"example.rsreview"_s);
    request.files = {folder + u"/example.json"_s};
    m_window.setBusy(tr("Preparing the example …"));
    m_jobs.start(
        tr("Importing"), this,
        [request](core::JobControl &control) {
            return core::Importer::run(request.project, request.files, request.options, control);
        },
        [this, request](const core::Result<core::ImportReport> &report) {
            if (report)
                openProject(request.project);
            else
                fail(report.error());
        });
}

void Application::openProject(const QString &path, core::SampleId at)
{
    closeProject();
    m_window.setBusy(tr("Opening %1 …").arg(QFileInfo(path).fileName()));
    m_jobs.start(
        tr("Opening"), this,
        [path](core::JobControl &control) {
            return core::Project::open(path, core::ProjectFile::Mode::PreferWrite, control);
        },
        [this, at, path](core::Result<std::unique_ptr<core::Project>> project) {
            if (!project) {
                if (project.error().kind == core::Error::Kind::NotFound)
                    core::forgetProject(path);
                return fail(project.error());
            }
            if (!isExample(path))
                core::rememberProject(project->get()->path());
            take(project.take(), at);
        });
}

void Application::take(std::unique_ptr<core::Project> project, core::SampleId at)
{
    closeProject();
    m_open = std::make_unique<OpenedProject>(std::move(project));
    if (!m_open->project().readOnly() && !isExample(m_open->project().path())) {
        m_backups.watch(m_open->project(), m_open->history());
        m_textJournal.watch(m_open->project(), m_open->history());
    }
    m_window.setSession(&m_open->session());
    if (const auto there = m_open->goTo(at); !there)
        fail(there.error());
    else
        m_window.resume(m_open->lastPlace().value_or(core::WorkPlace()));
    if (!isExample(m_open->project().path())) { // which is new every time
        m_places.watch(*m_open);
        m_window.desk()->team().introduce(&m_window);
    }
    showEdits();
    if (const QStringList lost = m_open->project().discardedSources(); !lost.isEmpty())
        m_window.showProblem(
            tr("The import of %1 was cut short the last time; nothing of it was kept. Please import it again.")
                .arg(lost.join(u", "_s)));
    emit projectOpened();
}

void Application::closeProject()
{
    if (!m_open)
        return;
    m_places.leave();
    m_jobs.stopAll(); // what still reads from the project; an import takes out what came in
    m_import.clear();
    m_window.setSession(nullptr);
    const QString changed = m_backups.leave();
    m_textJournal.leave();
    m_open.reset();
    if (!changed.isEmpty())
        m_backups.backUpClosed(changed, &m_window);
}

void Application::importFiles(const QStringList &files)
{
    if (!mayImport())
        return;
    ui::ImportDialog dialog(m_jobs, m_open ? m_open->project().path() : QString(), &m_window);
    if (!files.isEmpty())
        dialog.setFiles(files);
    if (dialog.exec() == QDialog::Accepted)
        runImport(dialog.request());
}

bool Application::mayImport()
{
    if (!m_import)
        return true;
    fail({core::Error::Kind::Locked,
          tr("An import is running. Please wait until it is done, or cancel it, before the next one.")});
    return false;
}

void Application::runImport(const ui::ImportRequest &request)
{
    if (!mayImport())
        return;
    if (!(m_open && m_open->isAt(request.project)))
        return importAlone(request);
    if (m_open->project().readOnly())
        return fail({core::Error::Kind::Locked, tr("The project is open for reading only, so nothing can be imported "
                                                   "into it: %1")
                                                    .arg(m_open->project().readOnlyReason())});
    if (m_open->project().writesBeside())
        importBeside(request);
    else
        importAlone(request);
}

void Application::importBeside(const ui::ImportRequest &request)
{
    // The folders come first, and from here, so that folders that are changed meanwhile are not lost.
    core::ImportOptions options = request.options;
    QStringList folders = m_open->project().imageRoots();
    for (const QString &folder : std::exchange(options.imageRoots, {})) {
        const QString absolute = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
        if (!folders.contains(absolute))
            folders.append(absolute);
    }
    if (folders != m_open->project().imageRoots())
        m_window.desk()->setImageFolders(folders);
    m_import = m_jobs.start(
        tr("Importing"), &m_open->session(), // closing the project ends the import, and nobody asks how it went
        [files = request.files, options, project = &m_open->project(),
         next = core::SampleId{qint64(m_open->project().index().sampleCount()) + 1}](core::JobControl &control) {
            auto writer = project->openWriter();
            if (!writer)
                return Beside{writer.error(), writer.error()};
            auto report = core::Importer::add(**writer, files, options, control);
            return Beside{std::move(report), core::loadAdded(**writer, next)};
        },
        [this](const Beside &beside) { finishBeside(beside); });
}

void Application::finishBeside(const Beside &beside)
{
    m_import.clear();
    if (!beside.added)
        return fail(beside.added.error());
    m_open->session().take(*beside.added);
    if (!beside.report) {
        m_window.showProblem(beside.report.error().message);
        emit failed(beside.report.error().message);
        return;
    }
    showImport(*beside.report);
    emit imported();
}

/// Nothing else writes to the project. One that is open waits for the import, and comes back where it was.
void Application::importAlone(const ui::ImportRequest &request)
{
    const core::SampleId at = m_open ? m_open->place() : core::SampleId{};
    closeProject();
    m_window.setBusy(tr("Importing …"));
    m_import = m_jobs.start(
        tr("Importing"), this,
        [request](core::JobControl &control) {
            return core::Importer::run(request.project, request.files, request.options, control);
        },
        [this, project = request.project, at](const core::Result<core::ImportReport> &report) {
            finishAlone(project, report, at);
        });
}

void Application::finishAlone(const QString &project, const core::Result<core::ImportReport> &report, core::SampleId at)
{
    m_import.clear();
    if (QFileInfo::exists(project))
        openProject(project, report ? core::SampleId{} : at);
    if (!report)
        return fail(report.error());
    showImport(*report);
}

void Application::showImport(const core::ImportReport &report)
{
    const bool clean = std::all_of(report.sources.begin(), report.sources.end(),
                                   [](const core::SourceReport &source) { return source.problemCount == 0; });
    if (clean)
        return m_window.showImport(report);
    auto *dialog = new ui::ImportReportDialog(report, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Application::askExport()
{
    if (!m_open)
        return;
    ui::ExportDialog dialog(m_open->project(), &m_window);
    if (dialog.exec() == QDialog::Accepted)
        runExport(dialog.path(), dialog.options());
}

void Application::runExport(const QString &path, const core::ExportOptions &options)
{
    if (!m_open)
        return;
    m_window.settle();
    m_jobs.start(
        tr("Exporting"), this,
        [path, options, project = &m_open->project()](core::JobControl &control) -> core::Result<core::ExportReport> {
            auto reader = project->openReader();
            if (!reader)
                return reader.error();
            return core::Exporter::run(**reader, path, options, control);
        },
        [this, options](const core::Result<core::ExportReport> &report) {
            if (!report)
                return fail(report.error());
            if (m_open && !m_open->project().readOnly() && report->sources.size() == m_open->project().sources().size())
                (void)m_open->project().setExportedSeq(report->seq);
            showEdits();
            m_window.showExport(*report);
            emit exported(*report);
        });
}

void Application::askFolders()
{
    if (!m_open || !m_window.desk())
        return;
    ui::ImageFoldersDialog dialog(m_open->project().imageRoots(), &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_window.desk()->setImageFolders(dialog.folders());
}

bool Application::isExample(const QString &project) const
{
    return m_exampleFolder && project.startsWith(QFileInfo(m_exampleFolder->path()).canonicalFilePath());
}

void Application::askBackups()
{
    if (!m_open)
        return;
    QString reason;
    if (m_open->project().readOnly())
        reason = tr("The project is open for reading only, so none can be made now: %1")
                     .arg(m_open->project().readOnlyReason());
    else if (isExample(m_open->project().path()))
        reason = tr("The example goes when the program is closed, so none is made of it.");
    if (const auto wish = m_backupDesk.ask(m_open->project(), reason))
        restore(*wish);
}

/// The project is closed meanwhile; afterwards one is open, the restored one where that could be had.
void Application::restore(const RestoreWish &wish)
{
    const QString project = m_open->project().path();
    closeProject();
    m_window.setBusy(tr("Restoring the backup …"));
    m_jobs.start(
        tr("Restoring"), this, [wish, project](core::JobControl &control) { return wish.fulfil(project, control); },
        [this, project](const core::Result<Restored> &restored) {
            openProject(restored ? restored->project : project);
            if (!restored)
                return fail(restored.error());
            if (!restored->kept.isEmpty())
                m_window.showProblem(tr("The backup was restored. What was here before is kept as %1.")
                                         .arg(QFileInfo(restored->kept).fileName()));
        });
}

void Application::showEdits()
{
    if (m_open)
        m_window.setUnexportedEdits(m_open->editsNotExported());
}

void Application::fail(const core::Error &error)
{
    if (!m_open)
        m_window.setSession(nullptr);
    if (error.kind != core::Error::Kind::Cancelled)
        m_window.showProblem(error.message);
    emit failed(error.message);
}

}
