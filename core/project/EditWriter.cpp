#include "core/project/EditWriter.h"

#include "core/edits/ApplyChange.h"
#include "core/json/BoxFieldFinder.h"
#include "core/storage/Transaction.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

constexpr std::size_t ProgressStep = 256; // samples

/// The changes to one sample, in their order.
struct SampleChanges
{
    SampleId sample;
    std::vector<const Change *> changes;
};

std::vector<SampleChanges> bySample(const Edit &edit)
{
    std::vector<SampleChanges> groups;
    std::unordered_map<qint64, std::size_t> places;
    for (const Change &change : edit.changes) {
        const SampleId id = sampleOf(change);
        const auto [place, isNew] = places.try_emplace(id.value, groups.size());
        if (isNew)
            groups.push_back({id, {}});
        groups[place->second].changes.push_back(&change);
    }
    return groups;
}

/// A field beside the conversation must stay what it is, or it would not be found again.
Result<> fitsField(const Change &change, const Sample &sample)
{
    const auto *text = std::get_if<TextChange>(&change);
    const Turn *turn = text ? sample.turn(text->turn) : nullptr;
    if (!turn || !turn->isField() || text->after == turn->original ||
        BoxFieldFinder::isBoxValue(text->after.toStdString()))
        return {};
    return Error{Error::Kind::BadInput,
                 EditWriter::tr("%1 holds boxes: it can only become JSON lists of numbers.").arg(text->turn)};
}

}

EditWriter::EditWriter(Database &db, const PairClassifier &classifier)
    : m_db(db)
    , m_classifier(classifier)
    , m_reader(db)
    , m_journal(db)
    , m_state(db)
    , m_orders(db)
    , m_traits(db)
    , m_comments(db)
    , m_drafts(db)
{
}

Result<EditWriter::Written> EditWriter::perform(Edit edit, const QString &reviewer, const QDateTime &time,
                                                JobControl *control)
{
    auto &changes = edit.changes;
    changes.erase(
        std::remove_if(changes.begin(), changes.end(), [](const Change &change) { return !changesAnything(change); }),
        changes.end());
    if (changes.empty())
        return Written{};
    return commit([&] { return m_journal.appendEdit(std::move(edit), reviewer, time); }, control);
}

Result<EditWriter::Written> EditWriter::undo(const QString &reviewer, const QDateTime &time, JobControl *control)
{
    return commit([&] { return withEdit(m_journal.appendUndo(reviewer, time)); }, control);
}

Result<EditWriter::Written> EditWriter::redo(const QString &reviewer, const QDateTime &time, JobControl *control)
{
    return commit([&] { return withEdit(m_journal.appendRedo(reviewer, time)); }, control);
}

Result<EditWriter::Written> EditWriter::replay(const JournalEntry &entry)
{
    const auto append = [&]() -> Result<JournalEntry> {
        switch (entry.kind) {
        case JournalEntry::Kind::Edit:
            return m_journal.appendEdit(entry.edit, entry.reviewer, entry.time, entry.uuid);
        case JournalEntry::Kind::Undo:
            return withEdit(m_journal.appendUndo(entry.reviewer, entry.time, entry.uuid));
        case JournalEntry::Kind::Redo:
            break;
        }
        return withEdit(m_journal.appendRedo(entry.reviewer, entry.time, entry.uuid));
    };
    return commit(append, nullptr);
}

/// The journal appends an undo or redo without reading what that does.
Result<JournalEntry> EditWriter::withEdit(const Result<JournalEntry> &appended)
{
    if (!appended)
        return appended.error();
    return m_journal.entry(appended->seq);
}

Result<EditWriter::Written> EditWriter::commit(const Append &append, JobControl *control)
{
    Transaction transaction(m_db);
    if (!transaction.started())
        return transaction.started().error();
    auto entry = append();
    if (!entry)
        return entry.error();
    Written written{entry.take(), {}, {}};
    const std::vector<SampleChanges> groups = bySample(written.entry.edit);
    written.updates.reserve(groups.size());
    for (const SampleChanges &group : groups) {
        if (control && written.updates.size() % ProgressStep == 0) {
            if (control->cancelled())
                return Error{Error::Kind::Cancelled, tr("Cancelled.")};
            control->setProgress(qint64(written.updates.size()), qint64(groups.size()));
        }
        auto applied = applyTo(group.sample, group.changes, written.entry);
        if (!applied)
            return applied.error();
        written.updates.push_back(applied.take());
    }
    const auto tops = m_journal.tops();
    if (!tops)
        return tops.error();
    written.tops = *tops;
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return written;
}

Result<SampleUpdate> EditWriter::applyTo(SampleId id, const std::vector<const Change *> &changes,
                                         const JournalEntry &entry)
{
    auto loaded = m_reader.load(id);
    if (!loaded)
        return loaded.error();
    Sample sample = loaded.take();
    bool textChanged = false;
    for (const Change *change : changes) {
        if (auto fits = fitsField(*change, sample); !fits)
            return fits.error();
        if (auto applied = applyChange(sample, *change, entry); !applied)
            return applied.error();
        if (auto stored = store(*change, sample, entry); !stored)
            return stored.error();
        textChanged =
            textChanged || std::holds_alternative<TextChange>(*change) || std::holds_alternative<TurnsChange>(*change);
    }
    if (!textChanged)
        return SampleUpdate::of(sample, {});
    const auto traits = storeTraits(sample);
    if (!traits)
        return traits.error();
    return SampleUpdate::of(sample, *traits);
}

Result<> EditWriter::store(const Change &change, const Sample &sample, const JournalEntry &entry)
{
    if (const auto *text = std::get_if<TextChange>(&change)) {
        if (auto cleared = m_drafts.clear(sample.id, text->turn); !cleared)
            return cleared;
        return sample.turn(text->turn)->edited() ? m_state.setText(sample.id, text->turn, text->after)
                                                 : m_state.clearText(sample.id, text->turn);
    }
    if (const auto *verdict = std::get_if<VerdictChange>(&change))
        return m_state.setVerdict(sample.id, verdict->turn, verdict->after, verdict->role);
    if (const auto *tag = std::get_if<TagChange>(&change))
        return m_state.setTag(sample.id, tag->turn, tag->tag, tag->after);
    if (std::holds_alternative<TurnsChange>(change))
        return sample.isRearranged() ? m_orders.set(sample.id, turnOrder(sample)) : m_orders.clear(sample.id);
    const auto &comment = std::get<CommentChange>(change);
    if (!comment.after)
        return m_comments.remove(comment.comment);
    return m_comments.set(sample.id, {comment.comment, comment.turn, *comment.after, entry.reviewer, entry.time});
}

Result<QByteArray> EditWriter::storeTraits(const Sample &sample)
{
    const QByteArray traits = m_classifier.ofSample(sample);
    const bool edited = sample.isRearranged() || std::any_of(sample.turns.begin(), sample.turns.end(),
                                                             [](const Turn &turn) { return turn.edited(); });
    auto stored = edited ? m_traits.set(sample.id, traits) : m_traits.clear(sample.id);
    if (!stored)
        return stored.error();
    return traits;
}

}
