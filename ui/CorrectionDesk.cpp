#include "ui/CorrectionDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/ReviewSession.h"
#include "core/replace/ReplacePattern.h"
#include "ui/dialogs/CorrectionsDialog.h"

#include <algorithm>

namespace ui {

namespace {
constexpr std::size_t Most = 200;
}

CorrectionDesk::CorrectionDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
{
}

CorrectionDesk::~CorrectionDesk()
{
    delete m_dialog;
}

void CorrectionDesk::open(QWidget *window)
{
    if (m_dialog)
        return;
    emit aboutToEdit();
    auto *dialog = new CorrectionsDialog(window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CorrectionsDialog::chosen, this, &CorrectionDesk::correct);
    connect(dialog, &CorrectionsDialog::everywhereWanted, this, &CorrectionDesk::everywhereWanted);
    dialog->open();
    m_jobs.start(
        QString(), dialog,
        [project = &m_session.project()](core::JobControl &control) -> core::Result<std::vector<core::Correction>> {
            auto reader = project->openReader();
            if (!reader)
                return reader.error();
            return core::LearnedCorrections::gather(**reader, Most, control);
        },
        [this](core::Result<std::vector<core::Correction>> corrections) {
            if (corrections)
                show(corrections.take());
            else if (corrections.error().kind != core::Error::Kind::Cancelled)
                m_dialog->setProblem(corrections.error().message);
        });
}

/// Those that fit come first; among themselves they stay in their order.
void CorrectionDesk::show(std::vector<core::Correction> corrections)
{
    const auto others =
        std::stable_partition(corrections.begin(), corrections.end(),
                              [this](const core::Correction &correction) { return !changesOf(correction).empty(); });
    const auto fits = std::size_t(others - corrections.begin());
    m_dialog->setCorrections(std::move(corrections), fits);
}

std::vector<core::Change> CorrectionDesk::changesOf(const core::Correction &correction) const
{
    std::vector<core::Change> changes;
    const core::Pair *pair = m_session.currentPair();
    const auto pattern =
        core::ReplacePattern::make(correction.before, correction.after, {core::ReplacePattern::Kind::WholeWord, true});
    if (!pair || !pattern)
        return changes;
    for (const int index : {pair->question, pair->answer}) {
        if (index < 0)
            continue;
        const core::Turn &turn = m_session.sample().turns[std::size_t(index)];
        const core::ReplacedText replaced = pattern->apply(turn.value);
        if (!replaced.matches.empty() && turn.writable)
            changes.push_back(core::TextChange{m_session.sample().id, turn.key, turn.value, replaced.text});
    }
    return changes;
}

void CorrectionDesk::correct(const core::Correction &correction)
{
    if (const auto done = m_session.history().perform({changesOf(correction)}); !done)
        emit failed(done.error());
}

}
