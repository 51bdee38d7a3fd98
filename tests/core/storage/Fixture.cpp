#include "tests/core/storage/Fixture.h"

#include "core/storage/CommentStore.h"
#include "core/storage/Journal.h"
#include "core/storage/PageStore.h"
#include "core/storage/ProjectBuilder.h"
#include "core/storage/SampleStore.h"
#include "core/storage/SourceStore.h"
#include "core/storage/StateStore.h"
#include "core/storage/Transaction.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace core;

namespace fixture {

namespace {
constexpr int RecordsPerPage = 5;
}

QByteArray recordBytes(int number)
{
    return "{\"id\": \"" + QByteArray::number(number) + "\", \"conversations\": []}";
}

Result<Source> addSource(Database &db, const QString &name, int samples, bool finish)
{
    SourceStore sources(db);
    PageStore pages(db);
    SampleStore store(db);
    Transaction transaction(db);
    if (!transaction.started())
        return transaction.started().error();

    Source source;
    source.path = u"/data/"_s + name;
    source.name = name;
    source.format = u"rs-gpt4v"_s;
    source.escapes = u"ascii"_s;
    source.layout = u"array"_s;
    source.imported = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC);
    const auto last = store.last();
    if (!last)
        return last.error();
    source.firstSample = SampleId{last->value + 1};
    const auto id = sources.begin(source);
    if (!id)
        return id.error();
    source.id = *id;

    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (int first = 1; first <= samples; first += RecordsPerPage) {
        QByteArray bytes;
        std::vector<SampleRow> rows;
        for (int number = first; number < first + RecordsPerPage && number <= samples; ++number) {
            bytes += number == 1 ? "[\n" : ",\n";
            SampleRow row;
            row.id = SampleId{source.firstSample.value + number - 1};
            row.source = source.id;
            row.record = number;
            row.line = number + 1;
            row.start = bytes.size();
            bytes += recordBytes(number);
            row.length = bytes.size() - row.start;
            row.externalId = QByteArray::number(number);
            row.images = packNames({u"image-%1.jpg"_s.arg(number)});
            row.turns = 2;
            row.pairs = QByteArray(1, '\3');
            rows.push_back(row);
        }
        if (first + RecordsPerPage > samples)
            bytes += "\n]";
        const auto page = pages.append(source.id, source.bytes, bytes);
        if (!page)
            return page.error();
        for (SampleRow &row : rows) {
            row.page = *page;
            if (auto done = store.insert(row); !done)
                return done.error();
        }
        source.bytes += bytes.size();
        hash.addData(bytes);
    }
    source.records = source.samples = source.pairs = samples;
    source.hash = hash.result();
    if (finish) {
        if (auto done = sources.finish(source); !done)
            return done.error();
    }
    if (auto done = transaction.commit(); !done)
        return done.error();
    return finish ? sources.load(source.id) : Result<Source>(source);
}

QString makeProject(const QString &path, int samples)
{
    auto builder = ProjectBuilder::start(path);
    if (!builder)
        qFatal("%s", qPrintable(builder.error().message));
    if (samples > 0) {
        const auto source = addSource((*builder)->database(), u"train.json"_s, samples);
        if (!source)
            qFatal("%s", qPrintable(source.error().message));
    }
    if (const auto done = (*builder)->finish(); !done)
        qFatal("%s", qPrintable(done.error().message));
    return path;
}

QByteArray fingerprint(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QStringList folderOf(const QString &path)
{
    return QFileInfo(path).dir().entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

namespace {

Result<> applyAll(Database &db, const Edit &edit, const QDateTime &time)
{
    StateStore state(db);
    CommentStore comments(db);
    for (const Change &change : edit.changes) {
        Result<> done;
        if (const auto *text = std::get_if<TextChange>(&change))
            done = text->after == u"as imported"_s ? state.clearText(text->sample, text->turn)
                                                   : state.setText(text->sample, text->turn, text->after);
        else if (const auto *verdict = std::get_if<VerdictChange>(&change))
            done = state.setVerdict(verdict->sample, verdict->turn, verdict->after);
        else if (const auto *tag = std::get_if<TagChange>(&change))
            done = state.setTag(tag->sample, tag->turn, tag->tag, tag->after);
        else if (const auto *comment = std::get_if<CommentChange>(&change))
            done = comment->after ? comments.set(comment->sample,
                                                 {comment->comment, comment->turn, *comment->after, u"Ann"_s, time})
                                  : comments.remove(comment->comment);
        if (!done)
            return done;
    }
    return {};
}

template <typename Append>
Result<JournalEntry> inTransaction(Database &db, const Edit &edit, Append append)
{
    const QDateTime time = QDateTime::currentDateTimeUtc();
    Transaction transaction(db);
    if (!transaction.started())
        return transaction.started().error();
    if (auto done = applyAll(db, edit, time); !done)
        return done.error();
    auto entry = append(time);
    if (!entry)
        return entry;
    if (auto done = transaction.commit(); !done)
        return done.error();
    return entry;
}

}

Result<JournalEntry> perform(Database &db, const Edit &edit)
{
    Journal journal(db);
    return inTransaction(db, edit, [&](const QDateTime &time) { return journal.appendEdit(edit, u"Ann"_s, time); });
}

Result<JournalEntry> undo(Database &db)
{
    Journal journal(db);
    const auto entry = journal.entry(journal.tops()->undo);
    if (!entry)
        return entry;
    return inTransaction(db, entry->edit.inverse(),
                         [&](const QDateTime &time) { return journal.appendUndo(u"Ann"_s, time); });
}

Result<JournalEntry> redo(Database &db)
{
    Journal journal(db);
    auto entry = journal.entry(journal.tops()->redo);
    if (!entry)
        return entry;
    return inTransaction(db, entry->edit, [&](const QDateTime &time) { return journal.appendRedo(u"Ann"_s, time); });
}

Edit mixedEdit(SampleId sample, const QString &text)
{
    return {{VerdictChange{sample, u"2"_s, Verdict::None, Verdict::Approved},
             TextChange{sample, u"2"_s, u"as imported"_s, text}, TagChange{sample, u"2"_s, u"blurred"_s, false, true}}};
}

}
