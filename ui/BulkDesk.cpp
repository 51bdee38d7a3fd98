#include "ui/BulkDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/FindSamples.h"
#include "core/project/ReviewSession.h"
#include "ui/dialogs/BulkDialog.h"

namespace ui {

namespace {

constexpr qint64 Few = 200; // changes that take no longer than a letter

}

BulkDesk::BulkDesk(core::ReviewSession &session, core::JobRunner &jobs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
{
}

BulkDesk::~BulkDesk()
{
    delete m_dialog;
}

void BulkDesk::ask(const std::vector<core::SampleId> &selected, const core::Query &query, QWidget *window)
{
    if (m_dialog)
        return;
    emit aboutToEdit();
    auto *dialog = new BulkDialog(m_session.project().index(), selected, m_session.ascendingQueue(), m_session.role(), window);
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { run(dialog->bulk()); });
    if (!query.isEverything()) {
        dialog->expectMatching(query.toString());
        lookForMatching(query);
    }
    dialog->open();
}

void BulkDesk::lookForMatching(const core::Query &query)
{
    const core::Project &project = m_session.project();
    m_jobs.start(
        tr("Searching"), m_dialog,
        [query, index = project.index(), texts = project.textSource()](core::JobControl &control) {
            return core::findRows(query, index, texts, control);
        },
        [this](core::Result<core::PairBits> rows) {
            if (rows)
                m_dialog->setMatching(rows.take());
            else if (rows.error().kind != core::Error::Kind::Cancelled)
                emit failed(rows.error());
        });
}

void BulkDesk::run(const core::BulkEdit &bulk)
{
    run(
        tr("Changing many pairs"),
        [bulk, index = m_session.project().index()](core::Database &db, core::JobControl &control) {
            return bulk.toEdit(index, db, control);
        },
        [](qint64 changes) { return tr("%n pair(s) changed. Ctrl+Z takes it back.", nullptr, int(changes)); });
}

void BulkDesk::run(const QString &title, const Make &make, Sentence sentence)
{
    emit aboutToEdit();
    start(
        title,
        [make, reviewer = m_session.history().reviewer()](
            core::EditWriter &writer, core::Database &db,
            core::JobControl &control) -> core::Result<core::EditWriter::Written> {
            auto edit = make(db, control);
            if (!edit)
                return edit.error();
            return writer.perform(edit.take(), reviewer, QDateTime::currentDateTimeUtc(), &control);
        },
        telling(std::move(sentence)));
}

bool BulkDesk::undo()
{
    const auto size = m_session.history().undoSize();
    if (!size || *size <= Few || !m_session.project().writesBeside())
        return false;
    start(
        tr("Taking back"),
        [reviewer = m_session.history().reviewer()](core::EditWriter &writer, core::Database &,
                                                    core::JobControl &control) {
            return writer.undo(reviewer, QDateTime::currentDateTimeUtc(), &control);
        },
        telling([](qint64 changes) { return tr("%n change(s) taken back.", nullptr, int(changes)); }));
    return true;
}

bool BulkDesk::redo()
{
    const auto size = m_session.history().redoSize();
    if (!size || *size <= Few || !m_session.project().writesBeside())
        return false;
    start(
        tr("Doing again"),
        [reviewer = m_session.history().reviewer()](core::EditWriter &writer, core::Database &,
                                                    core::JobControl &control) {
            return writer.redo(reviewer, QDateTime::currentDateTimeUtc(), &control);
        },
        telling([](qint64 changes) { return tr("%n change(s) done again.", nullptr, int(changes)); }));
    return true;
}

bool BulkDesk::takeBack(qint64 seq)
{
    const auto size = m_session.history().changeCount(seq);
    if (!size || *size <= Few || !m_session.project().writesBeside())
        return false;
    start(
        tr("Taking back"),
        [seq, reviewer = m_session.history().reviewer()](
            core::EditWriter &writer, core::Database &,
            core::JobControl &control) -> core::Result<core::EditWriter::Written> {
            const auto entry = writer.journal().entry(seq);
            if (!entry)
                return entry.error();
            return writer.perform(entry->edit.inverse(), reviewer, QDateTime::currentDateTimeUtc(), &control);
        },
        telling([](qint64 changes) { return tr("%n change(s) taken back.", nullptr, int(changes)); }));
    return true;
}

void BulkDesk::perform(core::Edit edit, const QString &title, Done done)
{
    if (std::ssize(edit.changes) <= Few)
        return done(m_session.history().perform(std::move(edit)));
    start(
        title,
        [edit = std::move(edit), reviewer = m_session.history().reviewer()](core::EditWriter &writer, core::Database &,
                                                                            core::JobControl &control) {
            return writer.perform(edit, reviewer, QDateTime::currentDateTimeUtc(), &control);
        },
        std::move(done));
}

/// Tells what was done, or why it was not.
BulkDesk::Done BulkDesk::telling(Sentence sentence)
{
    return [this, sentence = std::move(sentence)](const core::Result<core::JournalEntry> &entry) {
        if (entry)
            emit told(sentence(std::ssize(entry->edit.changes)));
        else
            emit failed(entry.error());
    };
}

void BulkDesk::start(const QString &title, const Write &write, Done done)
{
    const core::Project &project = m_session.project();
    core::EditHistory &history = m_session.history();
    if (history.isBusy() || project.readOnly())
        return done(core::Error{core::Error::Kind::Locked, tr("The project cannot be changed just now.")});
    const auto take = [&history, done = std::move(done)](const core::Result<core::EditWriter::Written> &written) {
        history.setBusy(false);
        if (!written)
            return done(written.error());
        history.take(*written);
        done(written->entry);
    };
    if (!project.writesBeside()) { // there is one connection only
        core::JobControl control;
        core::EditWriter writer(m_session.project().database(), project.classifier());
        return take(write(writer, m_session.project().database(), control));
    }
    history.setBusy(true);
    m_jobs.start(
        title, this,
        [write, &project](core::JobControl &control) -> core::Result<core::EditWriter::Written> {
            auto db = project.openWriter();
            if (!db)
                return db.error();
            core::EditWriter writer(**db, project.classifier());
            return write(writer, **db, control);
        },
        take);
}

}
