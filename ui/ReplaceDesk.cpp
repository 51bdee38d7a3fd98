#include "ui/ReplaceDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/ReviewSession.h"
#include "core/replace/ReplaceEdit.h"
#include "ui/BulkDesk.h"
#include "ui/common/NoticeBar.h"
#include "ui/replace/ReplaceDialog.h"
#include "ui/replace/ReplaceModel.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int Pause = 120; // ms in which no letter follows

}

ReplaceDesk::ReplaceDesk(core::ReviewSession &session, core::JobRunner &jobs, BulkDesk &bulk, NoticeBar &notice,
                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_bulk(bulk)
    , m_notice(notice)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Pause);
    connect(&m_soon, &QTimer::timeout, this, &ReplaceDesk::look);
    connect(&session.history(), &core::EditHistory::applied, this, &ReplaceDesk::lookAgain);
    connect(&session, &core::ReviewSession::samplesAdded, this, &ReplaceDesk::lookAgain);
    connect(&session, &core::ReviewSession::readingChanged, this, &ReplaceDesk::lookAgain);
    connect(&session, &core::ReviewSession::queueChanged, this, [this] {
        if (m_dialog)
            m_dialog->setSamples(qint64(m_session.project().index().sampleCount()), std::ssize(m_session.queue()));
        if (m_wish.where == ReplaceWish::Where::Filtered)
            lookAgain();
    });
    connect(&session, &core::ReviewSession::sampleOpened, this, [this] {
        if (m_wish.where == ReplaceWish::Where::Sample)
            lookAgain();
    });
}

ReplaceDesk::~ReplaceDesk()
{
    stop();
    delete m_dialog;
}

void ReplaceDesk::open(QWidget *window)
{
    if (!m_dialog)
        make(window);
    m_dialog->setSamples(qint64(m_session.project().index().sampleCount()), std::ssize(m_session.queue()));
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
    m_dialog->begin();
    lookSoon();
}

void ReplaceDesk::open(QWidget *window, const QString &words, const QString &with)
{
    open(window);
    m_dialog->setWords(words, with);
}

void ReplaceDesk::make(QWidget *window)
{
    m_dialog = new ReplaceDialog(window);
    if (m_session.project().readOnly())
        m_dialog->setReadOnly(m_session.project().readOnlyReason());
    connect(m_dialog, &ReplaceDialog::changed, this, &ReplaceDesk::lookSoon);
    connect(m_dialog, &ReplaceDialog::finished, this, &ReplaceDesk::stop);
    connect(m_dialog, &ReplaceDialog::replaceWanted, this, &ReplaceDesk::replace);
    connect(m_dialog, &ReplaceDialog::undoWanted, this, &ReplaceDesk::undoWanted);
    connect(m_dialog, &ReplaceDialog::pairChosen, this,
            [this](qint64 sample, int pair) { emit pairWanted({sample}, pair); });
}

void ReplaceDesk::stop()
{
    m_soon.stop();
    if (m_looking)
        m_looking->cancel();
    m_looking.clear();
    ++m_look;
}

/// The rows of another wish go at once: nobody shall replace in what they do not see.
void ReplaceDesk::lookSoon()
{
    stop();
    if (m_dialog->wish() != m_wish)
        m_said.clear();
    if (m_dialog->wish().find.isEmpty()) {
        m_wish = m_dialog->wish();
        m_dialog->endPreview(QString());
        return;
    }
    m_dialog->startPreview(m_dialog->wish() == m_wish);
    m_soon.start();
}

void ReplaceDesk::lookAgain()
{
    if (m_dialog && m_dialog->isVisible())
        lookSoon();
}

core::ReplaceScope ReplaceDesk::scope(const ReplaceWish &wish) const
{
    core::ReplaceScope scope{std::nullopt, wish.questions, wish.answers};
    if (wish.where == ReplaceWish::Where::Filtered)
        scope.samples = m_session.ascendingQueue();
    else if (wish.where == ReplaceWish::Where::Sample)
        scope.samples = m_session.hasSample() ? std::vector{m_session.sample().id} : std::vector<core::SampleId>();
    return scope;
}

void ReplaceDesk::look()
{
    stop();
    m_wish = m_dialog->wish();
    auto pattern = core::ReplacePattern::make(m_wish.find, m_wish.with, m_wish.options);
    if (!pattern)
        return m_dialog->endPreview(pattern.error().message);
    const int number = m_look;
    // On a thread of the search, which this outlives.
    const auto partial = [this, number](std::vector<core::ReplaceRow> rows, const core::ReplaceCounts &counts) {
        QMetaObject::invokeMethod(
            this,
            [this, number, rows = std::move(rows), counts]() mutable {
                if (number == m_look)
                    m_dialog->addRows(std::move(rows), counts);
            },
            Qt::QueuedConnection);
    };
    m_looking = m_jobs.start(
        tr("Looking for what is to be replaced"), this,
        [search = core::ReplaceSearch(core::ReplaceSource::of(m_session.project()), pattern.take(), scope(m_wish)),
         partial](core::JobControl &control) mutable { return search.run(control, partial); },
        [this, number](const core::Result<core::ReplaceCounts> &counts) {
            if (number == m_look)
                finish(counts);
        });
}

void ReplaceDesk::finish(const core::Result<core::ReplaceCounts> &counts)
{
    if (!counts)
        return m_dialog->endPreview(counts.error().message);
    const auto all = core::ReplaceSearch::areAll(m_dialog->model().rowCount(), *counts);
    m_dialog->endPreview(*counts, all ? QString() : all.error().message);
    if (!m_said.isEmpty())
        m_dialog->say(std::exchange(m_said, {}));
}

void ReplaceDesk::replace()
{
    const ReplaceModel &model = m_dialog->model();
    const auto chosen = [&model](std::size_t row) { return model.isChosen(int(row)); };
    core::Edit edit = core::replaceEdit(model.rows(), chosen, m_dialog->lockedIncluded());
    const qint64 texts = model.chosenTexts();
    const int look = m_look;
    emit aboutToEdit();
    if (look != m_look) // what was typed is stored now, and the rows are gone
        return m_dialog->say(tr("A text was being edited. Look at the rows again before you replace."));
    m_bulk.perform(std::move(edit), tr("Replacing"), [this, texts](const core::Result<core::JournalEntry> &done) {
        if (!done) {
            lookAgain();
            m_said = tr("Nothing was replaced. %1").arg(done.error().message);
            return;
        }
        m_said = tr("Replaced in %Ln text(s), as one step: Ctrl+Z takes it back.", nullptr, int(texts));
        m_notice.tell(m_said, {{tr("Undo"), [this] { emit undoWanted(); }}, {tr("Good"), {}}});
    });
}

}
