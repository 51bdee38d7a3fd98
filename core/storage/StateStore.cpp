#include "core/storage/StateStore.h"

#include "core/base/Wtf8.h"

namespace core {

namespace {

/// A number that stands for no verdict cannot have come from us; Verifier says so.
Verdict verdictFrom(qint64 number)
{
    return number > 0 && number < VerdictCount ? static_cast<Verdict>(number) : Verdict::None;
}

/// Every row of the query, as `make` reads it.
template <typename T, typename Make>
Result<std::vector<T>> collect(Rows rows, Make make)
{
    std::vector<T> items;
    while (rows.next())
        items.push_back(make(rows));
    if (!rows.status())
        return rows.status().error();
    return items;
}

}

StateStore::StateStore(Database &db)
    : m_text(db, "SELECT value FROM turn_text WHERE sample = ? AND turn = ?")
    , m_setText(db, "INSERT INTO turn_text (sample, turn, value) VALUES (?, ?, ?) "
                    "ON CONFLICT (sample, turn) DO UPDATE SET value = excluded.value")
    , m_clearText(db, "DELETE FROM turn_text WHERE sample = ? AND turn = ?")
    , m_texts(db, "SELECT turn, value FROM turn_text WHERE sample = ? ORDER BY turn")
    , m_allTexts(db, "SELECT sample, turn, value FROM turn_text ORDER BY sample, turn")
    , m_verdict(db, "SELECT verdict FROM pair_verdict WHERE sample = ? AND turn = ?")
    , m_setVerdict(db, "INSERT INTO pair_verdict (sample, turn, verdict) VALUES (?, ?, ?) "
                       "ON CONFLICT (sample, turn) DO UPDATE SET verdict = excluded.verdict")
    , m_clearVerdict(db, "DELETE FROM pair_verdict WHERE sample = ? AND turn = ?")
    , m_check(db, "SELECT verdict FROM pair_check WHERE sample = ? AND turn = ?")
    , m_setCheck(db, "INSERT INTO pair_check (sample, turn, verdict) VALUES (?, ?, ?) "
                     "ON CONFLICT (sample, turn) DO UPDATE SET verdict = excluded.verdict")
    , m_clearCheck(db, "DELETE FROM pair_check WHERE sample = ? AND turn = ?")
    , m_verdicts(db, "SELECT turn, verdict, 0 FROM pair_verdict WHERE sample = ?1 UNION ALL "
                     "SELECT turn, verdict, 1 FROM pair_check WHERE sample = ?1 ORDER BY turn, 3")
    , m_allVerdicts(db, "SELECT sample, turn, verdict, 0 FROM pair_verdict UNION ALL "
                        "SELECT sample, turn, verdict, 1 FROM pair_check ORDER BY sample, turn, 4")
    , m_hasTag(db, "SELECT 1 FROM pair_tag WHERE sample = ? AND turn = ? AND tag = ?")
    , m_setTag(db, "INSERT INTO pair_tag (sample, turn, tag) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    , m_clearTag(db, "DELETE FROM pair_tag WHERE sample = ? AND turn = ? AND tag = ?")
    , m_tags(db, "SELECT turn, tag FROM pair_tag WHERE sample = ? ORDER BY turn, tag")
    , m_allTags(db, "SELECT sample, turn, tag FROM pair_tag ORDER BY sample, turn, tag")
{
}

Result<std::optional<QString>> StateStore::text(SampleId sample, const QString &turn)
{
    Rows rows = m_text.query(sample.value, turn);
    if (rows.next())
        return std::optional<QString>(rows.text(0));
    if (!rows.status())
        return rows.status().error();
    return std::optional<QString>();
}

Result<> StateStore::setText(SampleId sample, const QString &turn, const QString &value)
{
    return m_setText.run(sample.value, turn, toWtf8(value));
}

Result<> StateStore::clearText(SampleId sample, const QString &turn)
{
    return m_clearText.run(sample.value, turn);
}

Result<Verdict> StateStore::verdict(SampleId sample, const QString &turn, Role role)
{
    Rows rows = (role == Role::Reviewer ? m_check : m_verdict).query(sample.value, turn);
    if (rows.next())
        return verdictFrom(rows.integer(0));
    if (!rows.status())
        return rows.status().error();
    return Verdict::None;
}

Result<> StateStore::setVerdict(SampleId sample, const QString &turn, Verdict verdict, Role role)
{
    const bool isCheck = role == Role::Reviewer;
    if (verdict == Verdict::None)
        return (isCheck ? m_clearCheck : m_clearVerdict).run(sample.value, turn);
    return (isCheck ? m_setCheck : m_setVerdict).run(sample.value, turn, static_cast<int>(verdict));
}

Result<bool> StateStore::hasTag(SampleId sample, const QString &turn, const QString &tag)
{
    Rows rows = m_hasTag.query(sample.value, turn, tag);
    if (rows.next())
        return true;
    if (!rows.status())
        return rows.status().error();
    return false;
}

Result<> StateStore::setTag(SampleId sample, const QString &turn, const QString &tag, bool on)
{
    return (on ? m_setTag : m_clearTag).run(sample.value, turn, tag);
}

Result<std::vector<StateStore::TurnText>> StateStore::texts(SampleId sample)
{
    return collect<TurnText>(m_texts.query(sample.value), [](const Rows &rows) {
        return TurnText{rows.text(0), rows.text(1)};
    });
}

Result<std::vector<StateStore::TurnVerdict>> StateStore::verdicts(SampleId sample)
{
    return collect<TurnVerdict>(m_verdicts.query(sample.value), [](const Rows &rows) {
        return TurnVerdict{rows.text(0), verdictFrom(rows.integer(1)), Role(rows.integer(2))};
    });
}

Result<std::vector<StateStore::TurnTag>> StateStore::tags(SampleId sample)
{
    return collect<TurnTag>(m_tags.query(sample.value), [](const Rows &rows) {
        return TurnTag{rows.text(0), rows.text(1)};
    });
}

Result<> StateStore::forEachText(const std::function<void(SampleId, const QString &, const QString &)> &use)
{
    Rows rows = m_allTexts.query();
    while (rows.next())
        use(SampleId{rows.integer(0)}, rows.text(1), rows.text(2));
    return rows.status();
}

Result<> StateStore::forEachVerdict(const std::function<void(SampleId, const QString &, Verdict, Role)> &use)
{
    Rows rows = m_allVerdicts.query();
    while (rows.next())
        use(SampleId{rows.integer(0)}, rows.text(1), verdictFrom(rows.integer(2)), Role(rows.integer(3)));
    return rows.status();
}

Result<> StateStore::forEachTag(const std::function<void(SampleId, const QString &, const QString &)> &use)
{
    Rows rows = m_allTags.query();
    while (rows.next())
        use(SampleId{rows.integer(0)}, rows.text(1), rows.text(2));
    return rows.status();
}

}
