#include "core/storage/Verifier.h"

#include "core/storage/JournalVerifier.h"
#include "core/storage/RunVerifier.h"
#include "core/storage/SampleStore.h"
#include "core/storage/StateReplay.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString place(const char *kind, qint64 number)
{
    return QLatin1StringView(kind) + u' ' + QString::number(number);
}

}

Verifier::Verifier(Database &db, std::function<bool()> cancelled)
    : m_db(db)
    , m_findings(std::move(cancelled))
    , m_pages(db)
{
}

Result<std::vector<Finding>> Verifier::run()
{
    SourceStore store(m_db);
    if (auto done = checkStructure(); !done)
        return done.error();
    const auto sources = store.all();
    if (!sources)
        return sources.error();
    if (auto done = loadPageFacts(); !done)
        return done.error();
    for (const Source &source : *sources) {
        if (auto done = checkPages(source); !done)
            return done.error();
    }
    if (auto done = checkSamples(*sources); !done)
        return done.error();
    if (auto done = JournalVerifier(m_db, m_findings).run(); !done)
        return done.error();
    if (auto done = StateReplay(m_db, m_findings).run(); !done)
        return done.error();
    if (auto done = verifyRuns(m_db, m_findings); !done)
        return done.error();
    if (m_findings.cancelled())
        return Error{Error::Kind::Cancelled, tr("The check was stopped.")};
    return m_findings.items();
}

Result<> Verifier::checkStructure()
{
    Statement check(m_db, "PRAGMA integrity_check(100)");
    Rows rows = check.query();
    while (rows.next()) {
        if (rows.text(0) != "ok"_L1)
            m_findings.add(u"file"_s, rows.text(0));
    }
    return rows.status();
}

Result<> Verifier::loadPageFacts()
{
    Statement pages(m_db, "SELECT page.id, source, start, length, source.id IS NULL FROM page "
                          "LEFT JOIN source ON source.id = page.source");
    Rows rows = pages.query();
    while (rows.next()) {
        m_pageFacts.insert(PageId{rows.integer(0)}, {SourceId{rows.integer(1)}, rows.natural(2), rows.natural(3)});
        if (rows.integer(4) != 0)
            m_findings.add(place("page", rows.integer(0)), tr("It belongs to no source."));
    }
    return rows.status();
}

Result<> Verifier::checkPages(const Source &source)
{
    Statement ids(m_db, "SELECT id FROM page WHERE source = ? ORDER BY start");
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    qint64 end = 0;
    Rows rows = ids.query(source.id.value);
    while (rows.next() && !m_findings.enough()) {
        const qint64 id = rows.integer(0);
        const auto page = m_pages.load(PageId{id});
        if (!page) {
            m_findings.add(place("page", id), page.error().message);
            end += m_pageFacts.value(PageId{id}).length;
            continue;
        }
        if (page->start != end)
            m_findings.add(place("page", id), tr("It begins at byte %1 of its source and should begin at %2.")
                                                  .arg(QString::number(page->start), QString::number(end)));
        hash.addData(page->bytes);
        end = page->start + page->bytes.size();
    }
    const QString where = place("source", source.id.value);
    if (end != source.bytes)
        m_findings.add(
            where, tr("It has %1 bytes and should have %2.").arg(QString::number(end), QString::number(source.bytes)));
    if (!m_findings.enough() && hash.result() != source.hash)
        m_findings.add(where, tr("Its bytes are not those that were imported: the hash differs."));
    return rows.status();
}

Result<> Verifier::checkSamples(const std::vector<Source> &sources)
{
    SampleStore store(m_db);
    const auto last = store.last();
    if (!last)
        return last.error();
    qint64 expected = 1;
    for (const Source &source : sources) {
        const QString where = place("source", source.id.value);
        if (source.samples > 0 && source.firstSample.value != expected)
            m_findings.add(where, tr("Its samples do not follow those of the source before."));
        qint64 record = 0;
        qint64 recordEnd = 0; // byte in the source
        qint64 pairs = 0;
        const auto check = [&](const SampleRow &row) {
            const auto note = [&](const QString &message) { m_findings.add(place("sample", row.id.value), message); };
            if (row.id.value != expected)
                note(tr("The sample %1 before it is missing.").arg(expected));
            expected = row.id.value + 1;
            if (row.source != source.id)
                note(tr("It lies among the samples of another source."));
            if (row.record <= record)
                note(tr("Its record does not come after the record of the sample before."));
            const PageFacts page = m_pageFacts.value(row.page);
            const bool inside = row.length > 0 && row.length <= page.length - row.start;
            if (page.source != source.id || !inside || page.start + row.start < recordEnd)
                note(tr("Its record lies outside of its page, or over another record."));
            record = row.record;
            recordEnd = page.start + row.start + row.length;
            pairs += row.pairs.size();
            return !m_findings.enough();
        };
        const SampleId end{source.firstSample.value + source.samples - 1};
        if (auto done = store.forEach(source.firstSample, end, check); !done)
            return done;
        if (m_findings.enough())
            return {};
        if (expected != source.firstSample.value + source.samples && source.samples > 0)
            m_findings.add(where, tr("Samples are missing at its end."));
        if (pairs != source.pairs)
            m_findings.add(where, tr("Its samples have %1 pairs and should have %2.")
                                      .arg(QString::number(pairs), QString::number(source.pairs)));
        if (auto done = checkSampleHash(source); !done)
            return done;
    }
    if (last->value < expected)
        return {};
    // An import that was cut short is no damage: what it left is taken out when the project is next opened for writing.
    const auto all = SourceStore(m_db).all(true);
    if (!all)
        return all.error();
    const auto row = store.load(SampleId{expected});
    const auto isLeft = [&](const Source &source) {
        return row && source.id == row->source && !source.complete && source.samples == 0;
    };
    if (std::none_of(all->begin(), all->end(), isLeft))
        m_findings.add(place("sample", expected), tr("It belongs to no source that was imported completely."));
    return {};
}

Result<> Verifier::checkSampleHash(const Source &source)
{
    const auto hash = hashOfSampleRows(m_db, source.id);
    if (!hash)
        return hash.error();
    if (*hash != source.indexHash)
        m_findings.add(place("source", source.id.value),
                       tr("The list of its samples is not what import made: the hash differs."));
    return {};
}

}
