#include "core/storage/StateReplay.h"

#include "core/base/Wtf8.h"
#include "core/storage/ChangeRow.h"
#include "core/storage/Journal.h"
#include "core/storage/RemarkBytes.h"
#include "core/storage/TurnOrderStore.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Absent and empty are two things; a null QString equals an empty one, so absence needs a word of its own.
const QString &absent()
{
    static const QString Word(1, QChar(u'\0'));
    return Word;
}

QString there(bool present)
{
    return present ? u"1"_s : absent();
}

QString word(Verdict verdict)
{
    return verdict == Verdict::None ? absent() : QString::number(static_cast<int>(verdict));
}

QString present(const QString &text)
{
    return u'+' + text;
}

QString word(const TurnOrder &order)
{
    return present(fromWtf8(turnOrderBytes(order)));
}

QString word(const std::optional<Remark> &remark)
{
    return remark ? present(fromWtf8(remarkBytes(*remark))) : absent();
}

}

StateReplay::StateReplay(Database &db, Findings &findings)
    : m_db(db)
    , m_findings(findings)
{
}

Result<> StateReplay::run()
{
    Journal journal(m_db);
    const auto last = journal.lastSeq();
    if (!last)
        return last.error();
    for (qint64 seq = 1; seq <= *last && !m_findings.enough(); ++seq) {
        const auto entry = journal.entry(seq);
        if (entry)
            apply(*entry);
        else
            m_findings.add(u"journal entry %1"_s.arg(seq), entry.error().message);
    }
    if (m_findings.enough())
        return {};
    return compareAll();
}

void StateReplay::apply(const JournalEntry &entry)
{
    struct Visitor
    {
        StateReplay &replay;
        const JournalEntry &entry;

        void operator()(const TextChange &c) const
        {
            replay.apply(entry, {c.sample.value, Kind::Text, c.turn, {}}, present(c.before), present(c.after));
        }
        void operator()(const VerdictChange &c) const
        {
            replay.apply(entry, {c.sample.value, Kind::Verdict, c.turn, ChangeRow::itemOf(c.role)}, word(c.before),
                         word(c.after));
        }
        void operator()(const TagChange &c) const
        {
            replay.apply(entry, {c.sample.value, Kind::Tag, c.turn, c.tag}, there(c.before), there(c.after));
        }
        void operator()(const CommentChange &c) const
        {
            replay.apply(entry, {c.sample.value, Kind::Comment, c.turn, c.comment}, word(c.before), word(c.after));
        }
        void operator()(const TurnsChange &c) const
        {
            replay.apply(entry, {c.sample.value, Kind::Turns, {}, {}}, word(c.before), word(c.after));
        }
    };
    for (const Change &change : entry.edit.changes)
        std::visit(Visitor{*this, entry}, change);
}

void StateReplay::apply(const JournalEntry &entry, const Key &key, const QString &before, const QString &after)
{
    const auto [it, first] = m_values.try_emplace(key, Value{before, before, entry.reviewer, 0});
    Value &value = it->second;
    if (first)
        value.time = entry.time.toMSecsSinceEpoch();
    const bool wrongStart = first && !isImported(std::get<Kind>(key)) && before != absent();
    if (value.now != before || wrongStart)
        m_findings.add(u"journal entry %1"_s.arg(entry.seq),
                       tr("What it says was there before is not what the entries before it left."));
    value.now = after;
}

Result<> StateReplay::compareAll()
{
    constexpr std::pair<Kind, const char *> Tables[] = {
        {Kind::Text, "SELECT sample, turn, '', value, NULL, NULL FROM turn_text"},
        {Kind::Verdict, "SELECT sample, turn, '', verdict, NULL, NULL FROM pair_verdict UNION ALL "
                        "SELECT sample, turn, 'reviewer', verdict, NULL, NULL FROM pair_check"},
        {Kind::Turns, "SELECT sample, '', '', turns, NULL, NULL FROM turn_order"},
        {Kind::Tag, "SELECT sample, turn, tag, '1', NULL, NULL FROM pair_tag"},
        {Kind::Comment, "SELECT sample, turn, id, remark, reviewer, time FROM comment"},
    };
    for (const auto &[kind, sql] : Tables) {
        if (auto done = compare(kind, sql); !done)
            return done;
    }
    reportMissing();
    return {};
}

Result<> StateReplay::compare(Kind kind, const char *sql)
{
    Statement statement(m_db, sql);
    Rows rows = statement.query();
    while (rows.next() && !m_findings.enough()) {
        const Key key{rows.integer(0), kind, rows.text(1), rows.text(2)};
        const bool isText = isImported(kind) || kind == Kind::Comment;
        const QString found = rows.isNull(3) ? absent() : isText ? present(rows.text(3)) : rows.text(3);
        const auto it = m_values.find(key);
        if (it == m_values.end()) {
            note(key, tr("It was changed, and the journal does not know of it."));
            continue;
        }
        const Value &value = it->second;
        const bool author = rows.isNull(4) || (rows.text(4) == value.reviewer && rows.integer(5) == value.time);
        const bool needless = isImported(kind) && found == value.imported;
        if (found != value.now || !author || needless)
            note(key, tr("It is not what the journal says it should be."));
        m_values.erase(it);
    }
    return rows.status();
}

void StateReplay::reportMissing()
{
    for (const auto &[key, value] : m_values) {
        const bool asImported = isImported(std::get<Kind>(key)) ? value.now == value.imported : value.now == absent();
        if (!asImported)
            note(key, tr("It was changed according to the journal, and is not."));
        if (m_findings.enough())
            return;
    }
}

void StateReplay::note(const Key &key, const QString &message)
{
    constexpr const char *Kinds[] = {"text", "verdict", "tag", "comment", "turns"};
    const auto &[sample, kind, turn, item] = key;
    m_findings.add(u"sample %1, turn %2, %3"_s.arg(QString::number(sample), turn,
                                                   QLatin1StringView(Kinds[static_cast<std::size_t>(kind)])),
                   message);
}

}
