#include "core/export/SourceExport.h"

#include "core/storage/SampleStore.h"

#include <set>

namespace core {

namespace {

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), std::size_t(bytes.size())};
}

}

EscapeStyle escapeStyleOf(const Source &source)
{
    const QStringList words = source.escapes.split(u' ');
    return {!words.contains(u"utf-8"), words.contains(u"slash"), words.contains(u"upper")};
}

SourceExport::SourceExport(Database &db, const Source &source, const States &states, const PairSelection &selection,
                           BoxConverter *boxes, JobControl &control, ReviewExport *review)
    : m_db(db)
    , m_source(source)
    , m_states(states)
    , m_selection(selection)
    , m_boxes(boxes)
    , m_review(review)
    , m_control(control)
    , m_record(selection, escapeStyleOf(source), boxes)
{
}

Result<ExportedSource> SourceExport::write(const QString &path)
{
    m_report.source = m_source.id;
    m_report.path = path;
    m_report.records = m_source.records;
    m_report.pairs = m_source.pairs;
    if (const auto begun = m_review ? m_review->begin(path) : Result<>(); !begun)
        return begun.error();
    if (auto collected = collectRows(); !collected)
        return collected.error();
    CheckedFile file(path);
    if (auto opened = file.open(); !opened)
        return opened.error();
    m_file = &file;
    Result<> done;
    PageStore pages(m_db);
    const auto read = pages.forEach(m_source.id, [&](const Page &page) {
        m_control.setProgress(page.start, m_source.bytes);
        done = cancelled();
        if (done)
            done = writePage(page);
        return done.ok();
    });
    if (!done)
        return done.error();
    if (!read)
        return read.error();
    if (!m_rows.empty() && !m_written) { // all records were left out
        if (auto head = file.write(m_head); !head)
            return head.error();
    }
    if (auto tail = file.write(m_gap); !tail)
        return tail.error();
    if (auto committed = commit(file, path); !committed)
        return committed.error();
    m_report.bytes = file.written();
    if (m_boxes)
        m_report.boxes = m_boxes->report();
    return m_report;
}

Result<> SourceExport::commit(CheckedFile &file, const QString &path)
{
    if (!m_review)
        return file.commit();
    // Both are on the disk before either takes its name.
    for (const Result<> &settled : {file.settle(), m_review->settle()}) {
        if (!settled)
            return settled;
    }
    if (auto committed = file.commit(); !committed)
        return committed;
    m_report.reviews = m_review->reviews();
    if (m_review->hasSidecar())
        m_report.sidecar = ExportOptions::sidecarOf(path);
    return m_review->commit();
}

Result<> SourceExport::collectRows()
{
    SampleStore samples(m_db);
    const auto add = [this](const SampleRow &row) {
        m_rows.push_back({row.id, row.page, row.record, row.start, row.length, row.pairs.size()});
        return true;
    };
    if (m_boxes || !m_selection.isEverything())
        return samples.forEach(m_source.firstSample, {m_source.firstSample.value + m_source.samples - 1}, add);
    std::set<SampleId> differing;
    for (const auto &[id, state] : m_states) {
        if (!state.texts.empty() || state.order)
            differing.insert(id);
    }
    if (m_review)
        differing.insert(m_review->samples().begin(), m_review->samples().end());
    for (const SampleId id : differing) {
        const auto row = samples.load(id);
        if (!row)
            return row.error();
        add(*row);
    }
    return {};
}

Result<> SourceExport::cancelled() const
{
    if (m_control.cancelled())
        return Error{Error::Kind::Cancelled, tr("The export was cancelled; nothing was changed.")};
    return {};
}

Result<> SourceExport::writePage(const Page &page)
{
    qint64 at = 0;
    for (; m_next < m_rows.size() && m_rows[m_next].page == page.id; ++m_next) {
        const Row &row = m_rows[m_next];
        if (auto stop = cancelled(); !stop) // a record may wait for its image
            return stop;
        if (row.start < at || row.length < 0 || row.length > page.bytes.size() ||
            row.start > page.bytes.size() - row.length)
            return Error{Error::Kind::Damaged,
                         tr("Sample %1 lies outside of its page: the project file is damaged.").arg(row.sample.value)};
        m_gap.append(QByteArrayView(page.bytes).sliced(at, row.start - at));
        if (auto done = writeRecord(row, view(QByteArrayView(page.bytes).sliced(row.start, row.length))); !done)
            return done;
        at = row.start + row.length;
    }
    const QByteArrayView rest = QByteArrayView(page.bytes).sliced(at);
    // Separators must wait for the next record only where records may be left out.
    if (!m_selection.isEverything()) {
        m_gap.append(rest);
        return {};
    }
    if (auto written = m_file->write(m_gap); !written)
        return written;
    m_gap.resize(0);
    return m_file->write(rest);
}

Result<> SourceExport::writeRecord(const Row &row, std::string_view record)
{
    const auto state = m_states.find(row.sample);
    if (state == m_states.end()) { // no verdict, no edit: all of its pairs alike
        if (!m_selection.keeps(Verdict::None, false) || (row.pairs == 0 && !m_selection.only.empty())) {
            m_report.droppedPairs += row.pairs;
            m_report.pairs -= row.pairs;
            leaveOut(row);
            return {};
        }
        if (!m_boxes || !m_boxes->mayHoldBox(record))
            return keepReviewed(row, record);
    }
    const auto written = m_record.write(record, state == m_states.end() ? RecordExport::State() : state->second);
    if (!written)
        return written.error();
    m_report.droppedPairs += written->droppedPairs;
    m_report.pairs += written->pairs - row.pairs; // pairs may have come and gone
    if (written->record.empty()) {
        leaveOut(row);
        return {};
    }
    if (written->edited)
        ++m_report.editedRecords;
    return keepReviewed(row, written->record);
}

Result<> SourceExport::keepReviewed(const Row &row, std::string_view record)
{
    if (!m_review || !m_review->isTouched(row.sample))
        return keep(row, record);
    const auto reviewed = m_review->add(row.sample, std::string(record));
    return reviewed ? keep(row, *reviewed) : reviewed.error();
}

Result<> SourceExport::keep(const Row &row, QByteArrayView record)
{
    if (m_first)
        m_head = m_gap;
    // The head of the file stands before whichever record is now the first; that one's own separator does not.
    if (auto gap = m_file->write(m_written ? m_gap : m_head); !gap)
        return gap;
    m_gap.resize(0);
    m_first = false;
    m_written = true;
    m_lastRecord = row.record;
    return m_file->write(record);
}

void SourceExport::leaveOut(const Row &row)
{
    // With the separator go the records in it that could not be read.
    const qint64 records = m_first ? 1 : row.record - m_lastRecord;
    m_report.droppedRecords += records;
    m_report.records -= records;
    m_lastRecord = row.record;
    if (m_first)
        m_head = m_gap;
    m_first = false;
    m_gap.resize(0);
}

}
