#pragma once

#include "core/jobs/JobRunner.h"
#include "core/project/Project.h"
#include "core/project/Query.h"
#include "core/report/ChangeReport.h"

#include <QObject>

namespace ui {
class MainWindow;
}

namespace app {

/// Asks what a report of changes is to be, and writes it beside the window.
class ReportRun : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    ReportRun(core::JobRunner &jobs, ui::MainWindow &window, QObject *parent);

    /// The jobs are stopped before the project goes.
    void ask(core::Project &project);
    void run(core::Project &project, const QString &path, core::ReportFormat format, const core::Query &query);

signals:
    void written(const core::WrittenReport &report);
    void failed(const core::Error &error);

private:
    core::JobRunner &m_jobs;
    ui::MainWindow &m_window;
};

}
