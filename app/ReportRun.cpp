#include "app/ReportRun.h"

#include "core/report/QueryPairs.h"
#include "ui/dialogs/ReportDialog.h"
#include "ui/MainWindow.h"

namespace app {

ReportRun::ReportRun(core::JobRunner &jobs, ui::MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_jobs(jobs)
    , m_window(window)
{
}

void ReportRun::ask(core::Project &project)
{
    ui::ReportDialog dialog(project, &m_window);
    if (dialog.exec() == QDialog::Accepted)
        run(project, dialog.path(), dialog.format(), dialog.query());
}

void ReportRun::run(core::Project &project, const QString &path, core::ReportFormat format, const core::Query &query)
{
    m_window.settle();
    m_jobs.start(
        tr("Writing the report"), this,
        [path, format, query, index = project.index(), texts = project.textSource(),
         project = &project](core::JobControl &control) -> core::Result<core::WrittenReport> {
            const auto pairs = core::queryPairs(query, index, texts, control);
            if (!pairs)
                return pairs.error();
            const auto reader = project->openReader();
            if (!reader)
                return reader.error();
            return core::ChangeReport::write(**reader, path, {format, *pairs}, control);
        },
        [this](const core::Result<core::WrittenReport> &report) {
            if (!report)
                return emit failed(report.error());
            m_window.showReport(*report);
            emit written(*report);
        });
}

}
