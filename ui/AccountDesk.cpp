#include "ui/AccountDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/Pace.h"
#include "core/project/ReviewSession.h"
#include "ui/dialogs/PaceDialog.h"
#include "ui/history/ProjectHistoryDialog.h"
#include "ui/ProgressDesk.h"

namespace ui {

AccountDesk::AccountDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_progress(new ProgressDesk(session, jobs, this))
{
    connect(m_progress, &ProgressDesk::queryWanted, this,
            [this](const core::Query &query) { emit queryWanted(query.toString()); });
}

AccountDesk::~AccountDesk()
{
    delete m_history;
}

void AccountDesk::showHistory(QWidget *window)
{
    if (!m_history) {
        core::EditHistory &history = m_session.history();
        m_history = new ProjectHistoryDialog(history, m_session.project().reader(), window);
        m_history->setAttribute(Qt::WA_DeleteOnClose);
        m_history->setReadOnly(m_session.project().readOnly());
        connect(m_history, &ProjectHistoryDialog::sampleChosen, this,
                [this](qint64 sample) { emit sampleWanted({sample}); });
        connect(m_history, &ProjectHistoryDialog::takeBackWanted, this, &AccountDesk::takeBackWanted);
        const auto follow = [this, &history] { m_history->setLast(history.lastSeq()); };
        connect(&history, &core::EditHistory::applied, m_history, follow);
        follow();
    }
    m_history->show();
    m_history->raise();
    m_history->activateWindow();
}

void AccountDesk::showPace(QWidget *window)
{
    using Paces = core::Result<std::vector<core::Pace>>;
    m_jobs.start(
        tr("Counting time"), this,
        [project = &m_session.project()](core::JobControl &) -> Paces {
            const auto db = project->openReader();
            return db ? core::readPaces(**db) : Paces(db.error());
        },
        [this, window](const Paces &paces) {
            if (!paces) {
                emit failed(paces.error());
                return;
            }
            auto *dialog = new PaceDialog(*paces, window);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void AccountDesk::showProgress(QWidget *window)
{
    m_progress->open(window);
}

}
