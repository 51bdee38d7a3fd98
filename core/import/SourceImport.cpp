#include "core/import/SourceImport.h"

#include "core/import/BatchQueue.h"
#include "core/import/RecordConverter.h"
#include "core/storage/PageStore.h"
#include "core/storage/SampleStore.h"
#include "core/storage/SourceStore.h"
#include "core/storage/Transaction.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace core {

namespace {
constexpr qsizetype PageSize = 64 * 1024;
constexpr std::size_t QueueLength = 64;     // pages between two threads: 4 MiB
constexpr std::size_t PagesBesideEdits = 8; // a transaction so short that an edit waits only moments
constexpr std::size_t PagesAlone = 256;     // 16 MiB: what waits to be written stays small
constexpr std::size_t KeptProblems = 10'000;
constexpr std::int64_t EscapeSamples = 500; // records that show how the file escapes

QString layoutName(RecordReader::Layout layout)
{
    switch (layout) {
    case RecordReader::Layout::List:
        return u"list"_s;
    case RecordReader::Layout::Lines:
        return u"lines"_s;
    case RecordReader::Layout::ListInObject:
        return u"list-in-object"_s;
    case RecordReader::Layout::Values:
        return u"values"_s;
    case RecordReader::Layout::SingleObject:
        return u"single-object"_s;
    }
    return {};
}

QString escapesText(EscapeStyle style)
{
    QStringList words{style.asciiOnly ? u"ascii"_s : u"utf-8"_s};
    if (style.escapeSlash)
        words.append(u"slash"_s);
    if (style.upperHex)
        words.append(u"upper"_s);
    return words.join(u' ');
}
}

SourceImport::SourceImport(Database &db, bool durable, const ImportOptions &options, JobControl &control)
    : m_db(db)
    , m_durable(durable)
    , m_options(options)
    , m_control(control)
{
}

Result<SourceReport> SourceImport::run(const QString &path)
{
    if (auto opened = open(path); !opened)
        return opened.error();
    SourceStore sources(m_db);
    const auto id = sources.begin(m_source);
    if (!id)
        return id.error();
    m_source.id = *id;
    m_report.source = *id;
    Result<> done = pipeline();
    if (done)
        done = alreadyThere();
    if (done)
        done = finish();
    if (done)
        return m_report;
    if (m_durable)
        (void)sources.remove(m_source.id); // or else when the project is opened the next time
    return done.error();
}

Result<> SourceImport::open(const QString &path)
{
    const QFileInfo file(path);
    m_report.path = file.absoluteFilePath();
    m_report.format = u"rs-gpt4v"_s;
    if (auto opened = m_reader.open(path); !opened)
        return opened;
    const auto last = SampleStore(m_db).last();
    if (!last)
        return last.error();
    m_source.path = m_report.path;
    m_source.name = file.fileName();
    m_source.format = m_report.format;
    m_source.bytes = m_reader.fileSize();
    m_source.firstSample = {last->value + 1};
    m_source.layout = layoutName(m_reader.layout());
    m_source.imported = QDateTime::currentDateTimeUtc();
    m_batch = std::make_unique<PageBatch>();
    return {};
}

Result<> SourceImport::pipeline()
{
    BatchQueue<Batch> toStore(QueueLength);
    BatchQueue<Batch> toHash(QueueLength);
    Result<> stored;
    std::thread storer([&] {
        stored = store([&] { return toStore.pop(); });
        toStore.close();
    });
    QByteArray hash;
    std::thread hasher([&] {
        QCryptographicHash digest(QCryptographicHash::Blake2b_256);
        while (const auto batch = toHash.pop())
            digest.addData((*batch)->bytes);
        hash = digest.result();
    });
    const NotationRegistry notations = builtinNotations();
    RecordConverter converter(notations, [this](Problem problem) { report(std::move(problem)); });
    Result<> done = read(converter, [&](Batch batch) { return toHash.push(batch) && toStore.push(std::move(batch)); });
    toStore.close();
    toHash.close();
    storer.join();
    hasher.join();
    if (!stored) // why read() had to stop, when it did
        return stored;
    m_source.hash = hash;
    m_report.boxes = converter.boxes();
    m_report.fieldBoxes = converter.fieldBoxes();
    return done;
}

Result<> SourceImport::read(RecordConverter &converter, const Push &push)
{
    const Result<> records = readRecords(converter, push);
    if (!records) {
        const bool readable = m_options.readablePart && m_report.samples > 0 &&
                              records.error().kind == Error::Kind::BadInput && m_reader.problem();
        if (!readable)
            return records;
        const ReadProblem &problem = *m_reader.problem();
        report({{}, problem.record, problem.line, problem.byte, problem.word(), problem.message});
    }
    return keepRest(push);
}

Result<> SourceImport::readRecords(RecordConverter &converter, const Push &push)
{
    while (true) {
        const auto next = m_reader.next();
        if (!next)
            return next.error();
        if (!*next)
            return {};
        const RawRecord &record = **next;
        PageBatch &batch = *m_batch;
        batch.bytes.append(record.before.data(), qsizetype(record.before.size()));
        SampleRow row;
        row.start = batch.bytes.size();
        batch.bytes.append(record.bytes.data(), qsizetype(record.bytes.size()));
        ++m_report.records;
        if (record.number <= EscapeSamples)
            m_escapes.add(record.bytes);
        if (converter.convert(record, row)) {
            ++m_report.samples;
            m_report.pairs += row.pairs.size();
            batch.rows.push_back(std::move(row));
        } else {
            ++m_report.skipped;
        }
        if (batch.bytes.size() >= PageSize) {
            m_control.setProgress(record.byte, m_reader.fileSize());
            if (!flush(push))
                return {};
        }
        if (m_control.cancelled())
            return Error{Error::Kind::Cancelled,
                         tr("The import was cancelled; nothing of %1 was kept.").arg(m_source.name)};
    }
}

Result<> SourceImport::keepRest(const Push &push)
{
    while (true) {
        const auto piece = m_reader.rest();
        if (!piece)
            return piece.error();
        if (piece->empty())
            break;
        m_batch->bytes.append(piece->data(), qsizetype(piece->size()));
        if (m_batch->bytes.size() >= PageSize && !flush(push))
            return {};
    }
    if (!m_batch->bytes.isEmpty())
        flush(push);
    return {};
}

/// False: nobody takes pages any more, and the storing thread knows why.
bool SourceImport::flush(const Push &push)
{
    auto next = std::make_unique<PageBatch>();
    next->start = m_batch->start + m_batch->bytes.size();
    next->bytes.reserve(PageSize + PageSize / 4);
    return push(std::shared_ptr<const PageBatch>(std::exchange(m_batch, std::move(next))));
}

Result<> SourceImport::store(const std::function<std::optional<Batch>()> &pop)
{
    PageCodec codec;
    PageStore pages(m_db);
    SampleStore samples(m_db);
    qint64 nextSample = m_source.firstSample.value;
    while (true) {
        // Waiting for pages and packing them comes first: whoever edits waits for the writing alone.
        std::vector<std::pair<Batch, QByteArray>> packed;
        while (packed.size() < (m_durable ? PagesBesideEdits : PagesAlone)) {
            auto batch = pop();
            if (!batch)
                break;
            const auto page = codec.pack((*batch)->bytes);
            if (!page)
                return page.error();
            packed.emplace_back(std::move(*batch), page->toByteArray());
        }
        if (packed.empty())
            return {};
        Transaction transaction(m_db);
        if (!transaction.started())
            return transaction.started();
        for (const auto &[batch, data] : packed) {
            const auto page = pages.appendPacked(m_source.id, batch->start, batch->bytes.size(), data);
            if (!page)
                return page.error();
            for (SampleRow row : batch->rows) {
                row.id = {nextSample++};
                row.source = m_source.id;
                row.page = *page;
                if (auto inserted = samples.insert(row); !inserted)
                    return inserted;
            }
        }
        if (auto committed = transaction.commit(); !committed)
            return committed;
    }
}

Result<> SourceImport::alreadyThere()
{
    const auto same = SourceStore(m_db).withHash(m_source.hash);
    if (!same)
        return same.error();
    if (same->empty())
        return {};
    return Error{Error::Kind::Conflict, tr("%1 is in the project already, as source %2 (%3). Its edits were not "
                                           "touched, and it was not imported again.")
                                            .arg(m_source.name)
                                            .arg(same->front().id.value)
                                            .arg(same->front().name)};
}

Result<> SourceImport::finish()
{
    m_source.records = m_report.records;
    m_source.samples = m_report.samples;
    m_source.pairs = m_report.pairs;
    m_source.skipped = m_report.skipped;
    m_source.problems = m_report.problemCount;
    m_source.escapes = escapesText(m_escapes.style());
    keepReading();
    if (auto kept = keepProblems(); !kept)
        return kept;
    return SourceStore(m_db).finish(m_source);
}

/// As it was asked for, or else as it was found. Where nothing was counted for the notation that was asked for, the
/// numbers of the one that was found most say what they count.
void SourceImport::keepReading()
{
    if (m_report.fieldBoxes.boxes() > 0) {
        m_source.fieldUnits = m_report.fieldBoxes.proposal().units().toText();
        m_source.fieldStatistics = QString::fromUtf8(m_report.fieldBoxes.toJson());
    }
    const std::vector<BoxStatistics> &found = m_report.boxes;
    const QString &wanted = m_options.notation;
    const auto same = std::find_if(found.begin(), found.end(), [&wanted](const BoxStatistics &counted) {
        return wanted.isEmpty() || counted.notation() == wanted;
    });
    BoxStatistics counted = same == found.end() ? BoxStatistics(wanted) : *same;
    if (!found.empty())
        m_source.boxStatistics = QString::fromUtf8((same == found.end() ? found.front() : *same).toJson());
    else if (wanted.isEmpty() && !m_options.units)
        return;
    if (same == found.end() && !found.empty())
        counted.merge(found.front());
    m_source.notation = counted.notation();
    m_source.boxRange = m_options.units.value_or(counted.proposal().units()).toText();
}

Result<> SourceImport::keepProblems()
{
    Transaction transaction(m_db);
    if (!transaction.started())
        return transaction.started();
    ProblemStore problems(m_db);
    for (Problem &problem : m_report.problems) {
        problem.source = m_source.id;
        if (auto inserted = problems.insert(problem); !inserted)
            return inserted;
    }
    return transaction.commit();
}

void SourceImport::report(Problem problem)
{
    ++m_report.problemCount;
    if (m_report.problems.size() < KeptProblems)
        m_report.problems.push_back(std::move(problem));
}

}
