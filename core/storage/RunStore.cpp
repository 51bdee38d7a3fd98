#include "core/storage/RunStore.h"

#include "core/base/Wtf8.h"
#include "core/json/JsonCheck.h"
#include "core/json/JsonWriter.h"
#include "core/json/ListElements.h"
#include "core/storage/Transaction.h"

#include <algorithm>

namespace core {

namespace {

/// NULL where there are none.
std::optional<QByteArray> packed(const QStringList &texts)
{
    if (texts.isEmpty())
        return std::nullopt;
    return JsonWriter().value(texts).bytes();
}

QStringList unpacked(QByteArrayView json)
{
    const std::string_view list(json.data(), std::size_t(json.size()));
    QStringList texts;
    if (JsonCheck().check(list)) // NULL, or damaged
        return texts;
    for (const ByteSpan &item : listElements(list))
        texts.append(JsonString::text(item.in(list)));
    return texts;
}

RunAnswer answerOf(const Rows &rows)
{
    return {RunId{rows.integer(0)}, SampleId{rows.integer(1)}, rows.text(2),           rows.natural(3),
            rows.text(4),           unpacked(rows.bytes(5)),   unpacked(rows.bytes(6))};
}

}

RunStore::RunStore(Database &db)
    : m_db(db)
    , m_begin(db, "INSERT INTO run (id, name, model, notes, path, format, columns, matched_by, hash, bytes, rows, "
                  "predictions, unmatched, ambiguous, problems, imported, changes, removed) "
                  "VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, 1, 0)")
    , m_insert(db, "INSERT INTO prediction (run, sample, turn, row, answer, others, truths) VALUES (?, ?, ?, ?, ?, ?, "
                   "?)")
    , m_finish(db, "UPDATE run SET rows = ?, predictions = ?, unmatched = ?, ambiguous = ?, problems = ? WHERE id = ?")
    , m_all(db, "SELECT id, name, model, notes, path, format, columns, matched_by, hash, bytes, rows, predictions, "
                "unmatched, ambiguous, problems, imported, removed FROM run ORDER BY id")
    , m_ofPair(db, "SELECT p.run, p.sample, p.turn, p.row, p.answer, p.others, p.truths FROM run r CROSS JOIN "
                   "prediction p ON p.run = r.id AND p.sample = ? AND p.turn = ? WHERE r.removed = 0 ORDER BY r.id")
    , m_answers(db, "SELECT run, sample, turn, row, answer, others, truths FROM prediction WHERE run = ? "
                    "ORDER BY sample, turn")
    , m_rename(db, "UPDATE run SET name = ?, changes = changes + 1 WHERE id = ?")
    , m_setNotes(db, "UPDATE run SET notes = ?, changes = changes + 1 WHERE id = ?")
    , m_setRemoved(db, "UPDATE run SET removed = ?, changes = changes + 1 WHERE id = ?")
{
}

Result<Run> RunStore::add(Run run, RunId replaced, const std::function<Result<>(Run &, const Keep &)> &fill)
{
    Transaction transaction(m_db);
    if (!transaction.started())
        return transaction.started().error();
    if (replaced) {
        if (auto done = m_setRemoved.run(true, replaced.value); !done)
            return done.error();
    }
    if (auto free = checkName({}, run.name); !free)
        return free.error();
    if (auto begun = m_begin.run(run.name, run.model, run.notes, run.path, run.format, run.columns, run.matchedBy,
                                 run.hash, run.bytes, run.imported.toMSecsSinceEpoch());
        !begun)
        return begun.error();
    run.id = {m_db.lastInsertId()};
    const auto keep = [this, &run](const RunAnswer &answer) -> Result<> {
        ++run.predictions;
        return m_insert.run(run.id.value, answer.sample.value, answer.turn, answer.row, toWtf8(answer.answer),
                            packed(answer.others), packed(answer.truths));
    };
    if (auto filled = fill(run, keep); !filled)
        return filled.error();
    if (auto done = m_finish.run(run.rows, run.predictions, run.unmatched, run.ambiguous, run.problems, run.id.value);
        !done)
        return done.error();
    if (auto committed = transaction.commit(); !committed)
        return committed.error();
    return run;
}

Result<std::vector<Run>> RunStore::all(bool removedToo)
{
    Rows rows = m_all.query();
    std::vector<Run> runs;
    while (rows.next()) {
        Run run{RunId{rows.integer(0)}, rows.text(1),
                rows.text(2),           rows.text(3),
                rows.text(4),           rows.text(5),
                rows.text(6),           rows.text(7),
                rows.blob(8),           rows.natural(9),
                rows.natural(10),       rows.natural(11),
                rows.natural(12),       rows.natural(13),
                rows.natural(14),       QDateTime::fromMSecsSinceEpoch(rows.natural(15), Qt::UTC),
                rows.integer(16) != 0};
        if (removedToo || !run.removed)
            runs.push_back(std::move(run));
    }
    if (!rows.status())
        return rows.status().error();
    return runs;
}

Result<std::vector<Run>> RunStore::removed()
{
    auto runs = all(true);
    if (!runs)
        return runs;
    std::vector<Run> gone = runs.take();
    std::erase_if(gone, [](const Run &run) { return !run.removed; });
    return gone;
}

Result<std::vector<Run>> RunStore::withHash(const QByteArray &hash)
{
    auto runs = all();
    if (!runs)
        return runs;
    std::vector<Run> same = runs.take();
    std::erase_if(same, [&hash](const Run &run) { return run.hash != hash; });
    return same;
}

Result<Run> RunStore::named(const QString &name)
{
    const auto runs = all();
    if (!runs)
        return runs.error();
    const auto found = std::ranges::find(*runs, name, &Run::name);
    if (found == runs->end())
        return Error{Error::Kind::NotFound, tr("There is no run “%1” in the project.").arg(name)};
    return *found;
}

Result<std::vector<RunAnswer>> RunStore::ofPair(SampleId sample, const QString &turn)
{
    std::vector<RunAnswer> answers;
    Rows rows = m_ofPair.query(sample.value, turn);
    while (rows.next())
        answers.push_back(answerOf(rows));
    if (!rows.status())
        return rows.status().error();
    return answers;
}

Result<> RunStore::forEach(RunId run, const std::function<bool(const RunAnswer &)> &use)
{
    std::vector<RunAnswer> sample; // as texts, turn 10 comes before turn 2
    const auto flush = [&sample, &use] {
        std::ranges::stable_sort(sample, {}, [](const RunAnswer &answer) { return answer.turn.toLongLong(); });
        const bool wanted = std::ranges::all_of(sample, use);
        sample.clear();
        return wanted;
    };
    Rows rows = m_answers.query(run.value);
    while (rows.next()) {
        RunAnswer answer = answerOf(rows);
        if (!sample.empty() && sample.back().sample != answer.sample && !flush())
            return {};
        sample.push_back(std::move(answer));
    }
    if (rows.status())
        flush();
    return rows.status();
}

Result<> RunStore::checkName(RunId run, const QString &name)
{
    if (name.trimmed().isEmpty())
        return Error{Error::Kind::Usage, tr("A run needs a name.")};
    const auto other = named(name);
    if (other && other->id != run)
        return Error{Error::Kind::Conflict, tr("There is a run “%1” already.").arg(name)};
    if (!other && other.error().kind != Error::Kind::NotFound)
        return other.error();
    return {};
}

Result<> RunStore::rename(RunId run, const QString &name)
{
    if (auto free = checkName(run, name); !free)
        return free;
    return m_rename.run(name, run.value);
}

Result<> RunStore::setNotes(RunId run, const QString &notes)
{
    return m_setNotes.run(notes, run.value);
}

Result<> RunStore::remove(RunId run)
{
    return m_setRemoved.run(true, run.value);
}

Result<> RunStore::restore(RunId run)
{
    const auto gone = removed();
    if (!gone)
        return gone.error();
    const auto found = std::ranges::find(*gone, run, &Run::id);
    if (found == gone->end())
        return Error{Error::Kind::NotFound, tr("There is no such run among those that were removed.")};
    if (auto free = checkName(run, found->name); !free)
        return free;
    return m_setRemoved.run(false, run.value);
}

}
