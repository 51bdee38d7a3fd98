#include "ui/ProgressDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/Judgements.h"
#include "core/project/Progress.h"
#include "core/project/ReviewSession.h"
#include "ui/dashboard/ProgressDialog.h"

#include <QDateTime>

namespace ui {

namespace {

constexpr int EditPauseMs = 300; // verdicts come fast

}

ProgressDesk::ProgressDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(EditPauseMs);
    connect(&m_soon, &QTimer::timeout, this, &ProgressDesk::count);
    connect(&session.history(), &core::EditHistory::applied, this, &ProgressDesk::countSoon);
    connect(&session, &core::ReviewSession::samplesAdded, this, &ProgressDesk::countSoon);
}

ProgressDesk::~ProgressDesk()
{
    stop();
    delete m_dialog;
}

void ProgressDesk::open(QWidget *window)
{
    if (!m_dialog)
        make(window);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    count();
}

void ProgressDesk::make(QWidget *window)
{
    m_dialog = new ProgressDialog(window);
    connect(m_dialog, &ProgressDialog::finished, this, &ProgressDesk::stop);
    connect(m_dialog, &ProgressDialog::queryWanted, this, [this, window](const core::Query &query) {
        emit queryWanted(query);
        window->activateWindow(); // the samples are there
    });
}

void ProgressDesk::countSoon()
{
    if (m_dialog && m_dialog->isVisible())
        m_soon.start();
}

void ProgressDesk::stop()
{
    m_soon.stop();
    if (m_running)
        m_running->cancel();
    m_running.clear();
    ++m_number;
}

void ProgressDesk::count()
{
    stop();
    const core::Project &project = m_session.project();
    m_running = m_jobs.start(
        QString(), this, // so quick and so often that the window does not speak of it
        [index = project.index(), texts = project.textSource()](core::JobControl &control) {
            const auto db = texts.openReader();
            return db ? core::countProgress(index, **db, core::Judgements::localZone(), control)
                      : core::Result<core::Progress>(db.error());
        },
        [this, number = m_number](core::Result<core::Progress> counted) {
            if (number != m_number || !m_dialog)
                return;
            if (counted)
                m_dialog->setProgress(counted.take(), QDate::currentDate());
            else if (counted.error().kind != core::Error::Kind::Cancelled)
                m_dialog->setProblem(counted.error().message);
        });
}

}
