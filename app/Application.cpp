#include "app/Application.h"

#include "core/export/Exporter.h"
#include "core/import/Importer.h"
#include "core/settings/ImageMemory.h"
#include "core/storage/PropertyStore.h"
#include "ui/dialogs/ExportDialog.h"
#include "ui/dialogs/ImageFoldersDialog.h"
#include "ui/dialogs/ImportDialog.h"
#include "ui/dialogs/ImportReportDialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace app {

namespace {

const QString Suffix = u".rsreview"_s;
const QString PlaceKey = u"window.sample"_s;

QString reviewerName()
{
    return QSettings().value(u"reviewer/name"_s, qEnvironmentVariable("USER", u"reviewer"_s)).toString();
}

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
    return {.pyramids = core::PyramidCache(memory.pyramidFolder, memory.pyramidBytes)};
}

}

Application::Application()
    : m_images(imageSettings())
    , m_window(m_images, m_jobs)
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
    connect(&m_window, &ui::MainWindow::foldersRequested, this, &Application::askFolders);
    connect(&m_window, &ui::MainWindow::closeRequested, this, &Application::closeProject);
    connect(&m_window, &ui::MainWindow::editsChanged, this, &Application::showEdits);
    connect(&m_window, &ui::MainWindow::filesDropped, this, [this](const QStringList &paths) {
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
        [this, at](core::Result<std::unique_ptr<core::Project>> project) {
            if (project)
                take(project.take(), at);
            else
                fail(project.error());
        });
}

void Application::take(std::unique_ptr<core::Project> project, core::SampleId at)
{
    closeProject();
    m_open = std::make_unique<Open>();
    m_open->project = std::move(project);
    m_open->history = std::make_unique<core::EditHistory>(*m_open->project);
    m_open->history->setReviewer(reviewerName());
    m_open->session = std::make_unique<core::ReviewSession>(*m_open->project, *m_open->history);
    m_window.setSession(m_open->session.get());
    const qint64 count = qint64(m_open->project->index().sampleCount());
    if (!at) {
        const auto place = core::PropertyStore(m_open->project->database()).value(PlaceKey);
        at = {place ? place->value_or(QString()).toLongLong() : 0};
    }
    if (at.value < 1 || at.value > count)
        at = {1};
    if (count > 0) {
        if (const auto opened = m_open->session->open(at); !opened)
            fail(opened.error());
    }
    showEdits();
    if (const QStringList lost = m_open->project->discardedSources(); !lost.isEmpty())
        m_window.showProblem(
            tr("The import of %1 was cut short the last time; nothing of it was kept. Please import it again.")
                .arg(lost.join(u", "_s)));
    emit projectOpened();
}

void Application::closeProject()
{
    if (!m_open)
        return;
    rememberPlace();
    m_jobs.stopAll(); // what still reads from the project
    m_window.setSession(nullptr);
    m_open->session.reset();
    m_open->history.reset();
    m_open.reset();
}

/// Where the person stood belongs to the project.
void Application::rememberPlace()
{
    if (m_open->project->readOnly() || !m_open->session->hasSample())
        return;
    // If it cannot be stored, the project opens at its beginning: not worth a word.
    (void)core::PropertyStore(m_open->project->database())
        .setValue(PlaceKey, QString::number(m_open->session->sample().id.value));
}

void Application::importFiles(const QStringList &files)
{
    ui::ImportDialog dialog(m_jobs, m_open ? m_open->project->path() : QString(), &m_window);
    if (!files.isEmpty())
        dialog.setFiles(files);
    if (dialog.exec() == QDialog::Accepted)
        runImport(dialog.request());
}

void Application::runImport(const ui::ImportRequest &request)
{
    // The importer writes alone. A project that is open waits for it, and comes back where it was.
    const core::SampleId at = m_open && m_open->session->hasSample() ? m_open->session->sample().id : core::SampleId{};
    closeProject();
    m_window.setBusy(tr("Importing …"));
    m_jobs.start(
        tr("Importing"), this,
        [request](core::JobControl &control) {
            return core::Importer::run(request.project, request.files, request.options, control);
        },
        [this, project = request.project, at](const core::Result<core::ImportReport> &report) {
            finishImport(project, report, at);
        });
}

void Application::finishImport(const QString &project, const core::Result<core::ImportReport> &report,
                               core::SampleId at)
{
    if (QFileInfo::exists(project))
        openProject(project, report ? core::SampleId{} : at);
    if (!report)
        return fail(report.error());
    const bool clean = std::all_of(report->sources.begin(), report->sources.end(),
                                   [](const core::SourceReport &source) { return source.problemCount == 0; });
    if (clean)
        return m_window.showImport(*report);
    auto *dialog = new ui::ImportReportDialog(*report, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Application::askExport()
{
    if (!m_open)
        return;
    ui::ExportDialog dialog(*m_open->project, &m_window);
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
        [path, options,
         project = m_open->project.get()](core::JobControl &control) -> core::Result<core::ExportReport> {
            auto reader = project->openReader();
            if (!reader)
                return reader.error();
            return core::Exporter::run(**reader, path, options, control);
        },
        [this, options](const core::Result<core::ExportReport> &report) {
            if (!report)
                return fail(report.error());
            if (m_open && !m_open->project->readOnly() && report->sources.size() == m_open->project->sources().size())
                (void)m_open->project->setExportedSeq(report->seq);
            showEdits();
            m_window.showExport(*report);
            emit exported(*report);
        });
}

void Application::askFolders()
{
    if (!m_open || !m_window.desk())
        return;
    ui::ImageFoldersDialog dialog(m_open->project->imageRoots(), &m_window);
    if (dialog.exec() == QDialog::Accepted)
        m_window.desk()->setImageFolders(dialog.folders());
}

void Application::showEdits()
{
    if (!m_open)
        return;
    const auto exportedSeq = m_open->project->exportedSeq();
    m_window.setUnexportedEdits(m_open->history->lastSeq() - (exportedSeq ? *exportedSeq : 0));
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
