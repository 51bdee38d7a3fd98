#include "core/project/EditHistory.h"

#include "core/edits/ApplyChange.h"
#include "core/json/BoxFieldFinder.h"
#include "core/project/IndexLoader.h"
#include "core/storage/Transaction.h"

#include <algorithm>

namespace core {

namespace {

/// A field beside the conversation must stay what it is, or it would not be found again.
Result<> fitsField(const Change &change, const Sample &sample)
{
    const auto *text = std::get_if<TextChange>(&change);
    const Turn *turn = text ? sample.turn(text->turn) : nullptr;
    if (!turn || !turn->isField() || text->after == turn->original ||
        BoxFieldFinder::isBoxValue(text->after.toStdString()))
        return {};
    return Error{Error::Kind::BadInput,
                 EditHistory::tr("%1 holds boxes: it can only become JSON lists of numbers.").arg(text->turn)};
}

}

struct EditHistory::Touched
{
    Sample sample;
    QByteArray traits;
};

EditHistory::EditHistory(Project &project, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_journal(project.database())
    , m_state(project.database())
    , m_traits(project.database())
    , m_comments(project.database())
    , m_drafts(project.database())
    , m_clock([] { return QDateTime::currentDateTimeUtc(); })
{
    // A journal that cannot be read shows itself with the first edit, which then has somebody to tell it to.
    (void)readTops();
}

Result<JournalEntry> EditHistory::perform(Edit edit)
{
    auto &changes = edit.changes;
    changes.erase(
        std::remove_if(changes.begin(), changes.end(), [](const Change &change) { return !changesAnything(change); }),
        changes.end());
    if (changes.empty())
        return JournalEntry{};
    return commit([&] { return m_journal.appendEdit(edit, m_reviewer, m_clock()); });
}

Result<JournalEntry> EditHistory::undo()
{
    return commit([&] { return withEdit(m_journal.appendUndo(m_reviewer, m_clock())); });
}

Result<JournalEntry> EditHistory::redo()
{
    return commit([&] { return withEdit(m_journal.appendRedo(m_reviewer, m_clock())); });
}

Result<JournalEntry> EditHistory::replay(const JournalEntry &entry)
{
    if (entry.kind == JournalEntry::Kind::Edit)
        return commit([&] { return m_journal.appendEdit(entry.edit, entry.reviewer, entry.time, entry.uuid); });
    const bool undo = entry.kind == JournalEntry::Kind::Undo;
    if (entry.target != (undo ? m_tops.undo : m_tops.redo))
        return Error{Error::Kind::Conflict, undo ? tr("It takes back an edit whose turn it is not.")
                                                 : tr("It does an edit again whose turn it is not.")};
    return commit([&] {
        return withEdit(undo ? m_journal.appendUndo(entry.reviewer, entry.time, entry.uuid)
                             : m_journal.appendRedo(entry.reviewer, entry.time, entry.uuid));
    });
}

/// The journal appends an undo or redo without reading what that does.
Result<JournalEntry> EditHistory::withEdit(const Result<JournalEntry> &appended)
{
    if (!appended)
        return appended.error();
    return m_journal.entry(appended->seq);
}

Result<std::vector<JournalEntry>> EditHistory::ofSample(SampleId sample, int limit)
{
    return m_journal.ofSample(sample, 0, limit);
}

Result<JournalEntry> EditHistory::commit(const Append &append)
{
    if (m_project.readOnly())
        return Error{Error::Kind::Locked,
                     tr("The project is open for reading only: %1").arg(m_project.readOnlyReason())};
    Transaction transaction(m_project.database());
    if (!transaction.started())
        return transaction.started().error();
    auto entry = append();
    if (!entry)
        return entry.error();
    std::vector<Touched> touched;
    for (const SampleId id : entry->edit.samples()) {
        auto applied = applyTo(id, *entry);
        if (!applied)
            return applied.error();
        touched.push_back(applied.take());
    }
    if (auto committed = transaction.commit(); !committed)
        return committed.error();

    for (const Touched &one : touched)
        refreshIndex(m_project.index(), one.sample, one.traits);
    if (auto tops = readTops(); !tops)
        return tops.error();
    emit applied(*entry);
    return entry;
}

Result<EditHistory::Touched> EditHistory::applyTo(SampleId id, const JournalEntry &entry)
{
    auto sample = m_project.reader().load(id);
    if (!sample)
        return sample.error();
    Touched touched{sample.take(), {}};
    bool textChanged = false;
    for (const Change &change : entry.edit.changes) {
        if (sampleOf(change) != id)
            continue;
        if (auto fits = fitsField(change, touched.sample); !fits)
            return fits.error();
        if (auto applied = applyChange(touched.sample, change, entry); !applied)
            return applied.error();
        if (auto stored = store(change, touched.sample, entry); !stored)
            return stored.error();
        textChanged = textChanged || std::holds_alternative<TextChange>(change);
    }
    if (textChanged) {
        auto traits = storeTraits(touched.sample);
        if (!traits)
            return traits.error();
        touched.traits = traits.take();
    }
    return touched;
}

Result<> EditHistory::store(const Change &change, const Sample &sample, const JournalEntry &entry)
{
    if (const auto *text = std::get_if<TextChange>(&change)) {
        if (auto cleared = m_drafts.clear(sample.id, text->turn); !cleared)
            return cleared;
        return sample.turn(text->turn)->edited() ? m_state.setText(sample.id, text->turn, text->after)
                                                 : m_state.clearText(sample.id, text->turn);
    }
    if (const auto *verdict = std::get_if<VerdictChange>(&change))
        return m_state.setVerdict(sample.id, verdict->turn, verdict->after);
    if (const auto *tag = std::get_if<TagChange>(&change))
        return m_state.setTag(sample.id, tag->turn, tag->tag, tag->after);
    const auto &comment = std::get<CommentChange>(change);
    if (!comment.after)
        return m_comments.remove(comment.comment);
    return m_comments.set(sample.id, {comment.comment, comment.turn, *comment.after, entry.reviewer, entry.time});
}

Result<QByteArray> EditHistory::storeTraits(const Sample &sample)
{
    const QByteArray traits = m_project.classifier().ofSample(sample);
    const bool edited = std::any_of(sample.turns.begin(), sample.turns.end(), [](const Turn &t) { return t.edited(); });
    auto stored = edited ? m_traits.set(sample.id, traits) : m_traits.clear(sample.id);
    if (!stored)
        return stored.error();
    return traits;
}

Result<> EditHistory::readTops()
{
    const auto tops = m_journal.tops();
    if (!tops)
        return tops.error();
    const auto last = m_journal.lastSeq();
    if (!last)
        return last.error();
    m_tops = *tops;
    m_lastSeq = *last;
    return {};
}

}
