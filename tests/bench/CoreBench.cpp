#include "tests/bench/CoreBench.h"

#include "core/export/Exporter.h"
#include "core/import/Importer.h"
#include "core/json/RecordParser.h"
#include "core/json/RecordReader.h"
#include "core/project/EditHistory.h"
#include "core/storage/ProjectBuilder.h"
#include "tests/bench/SearchBench.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 3;

/// What Python needs for the same: everything in memory, turns as rows.
const QString PythonImport = uR"(
import json, sqlite3, sys
records = json.load(open(sys.argv[1]))
db = sqlite3.connect(sys.argv[2])
db.execute('create table sample(id integer primary key, ext text, image text)')
db.execute('create table turn(sample integer, idx integer, role text, value text)')
for i, r in enumerate(records):
    db.execute('insert into sample values(?,?,?)', (i, str(r.get('id')), str(r.get('image'))))
    db.executemany('insert into turn values(?,?,?,?)', [(i, k, t['from'], t['value']) for k, t in enumerate(r['conversations'])])
db.commit()
)"_s;
const QString PythonExport = uR"(
import json, sys
json.dump(json.load(open(sys.argv[1])), open(sys.argv[2], 'w'), indent=4)
)"_s;

std::vector<double> fsyncs(const QString &path, int count)
{
    std::vector<double> times;
    const int fd = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    const QByteArray block(4096, 'x');
    for (int i = 0; i < count; ++i) {
        times.push_back(secondsOf([&] {
                            if (::write(fd, block.constData(), std::size_t(block.size())) > 0)
                                ::fdatasync(fd);
                        }) *
                        1e3);
    }
    ::close(fd);
    return times;
}

void editBench(core::Project &project, const QString &folder, Report &report)
{
    constexpr int Edits = 1000;
    core::EditHistory history(project);
    history.setReviewer(u"bench"_s);
    std::vector<double> times;
    const qint64 samples = qint64(project.index().sampleCount());
    for (int i = 0; i < Edits; ++i) {
        const auto sample = project.reader().load(core::SampleId{1 + (qint64(i) * 7919) % samples});
        const core::Turn &turn = sample->turns[1];
        times.push_back(secondsOf([&] {
                            (void)history.perform(
                                core::Edit{{core::TextChange{sample->id, turn.key, turn.value, turn.value + u" x"_s}}});
                        }) *
                        1e3);
    }
    const auto floor = fsyncs(folder + u"/fsync"_s, Edits);
    report.add(
        {u"an edit, durable: median"_s, median(times), median(floor), 0, u"ms"_s, u"4 KiB append + fdatasync"_s});
    report.add({u"an edit, durable: 99th percentile"_s, percentile(times, 99), percentile(floor, 99), 0, u"ms"_s, {}});
}

}

double readAndParse(const QString &dataset)
{
    return secondsOf([&] {
        core::RecordReader reader;
        core::RecordParser parser;
        core::RecordFields fields;
        if (!reader.open(dataset))
            return;
        while (true) {
            const auto next = reader.next();
            if (!next || !*next)
                break;
            (void)parser.parse(**next, fields);
        }
    });
}

double insertOnly(const QString &project, const QString &folder)
{
    auto file = core::ProjectFile::open(project, core::ProjectFile::Mode::ReadOnly);
    const QString copy = folder + u"/insert.rsreview"_s;
    QFile::remove(copy);
    auto builder = core::ProjectBuilder::start(copy);
    if (!file || !builder)
        return 0;
    core::Statement pages((*file)->database(), "SELECT source, start, length, data FROM page");
    core::SampleStore from((*file)->database());
    core::SampleStore to((*builder)->database());
    core::Statement insert((*builder)->database(),
                           "INSERT INTO page (source, start, length, data) VALUES (?, ?, ?, ?)");
    return secondsOf([&] {
        if (!(*builder)->database().exec("BEGIN"))
            return;
        core::Rows rows = pages.query();
        while (rows.next())
            (void)insert.run(rows.integer(0), rows.integer(1), rows.integer(2), rows.blob(3));
        (void)from.forEach({1}, {1'000'000'000}, [&](const core::SampleRow &row) { return to.insert(row).ok(); });
        (void)(*builder)->database().exec("COMMIT");
    });
}

double writeOnly(const QString &dataset, const QString &out)
{
    QFile file(dataset);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray bytes = file.readAll();
    return secondsOf([&] {
        const int fd = ::open(QFile::encodeName(out).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        for (qsizetype at = 0; at < bytes.size();)
            at += ::write(fd, bytes.constData() + at, std::size_t(std::min<qsizetype>(1 << 20, bytes.size() - at)));
        ::fsync(fd);
        ::close(fd);
    });
}

double importOnce(const QString &dataset, const QString &project)
{
    QFile::remove(project);
    core::JobControl control;
    return secondsOf([&] { (void)core::Importer::run(project, {dataset}, {}, control); });
}

void runCore(const QString &dataset, const QString &folder, Report &report)
{
    const QString project = folder + u"/bench.rsreview"_s;
    std::vector<double> imports, parses;
    for (int i = 0; i < Rounds; ++i) {
        imports.push_back(importOnce(dataset, project));
        parses.push_back(readAndParse(dataset));
    }
    const double peak = peakMiB();
    const double insert = insertOnly(project, folder);
    const QString python = folder + u"/python.sqlite"_s;
    QFile::remove(python);
    const double peer = secondsOfProgram(u"/usr/bin/python3"_s, {u"-c"_s, PythonImport, dataset, python});
    report.add({u"import, browsable and searchable"_s, median(imports), median(parses) + insert, peer, u"s"_s,
                u"floor: read + parse %1 s, insert %2 s; peer: Python json + sqlite3"_s.arg(median(parses), 0, 'f', 2)
                    .arg(insert, 0, 'f', 2)});
    report.add({u"peak memory of this process after it"_s, peak, 0, 0, u"MiB"_s, {}});
    const double size = double(QFileInfo(dataset).size());
    report.add({u"project file"_s, double(QFileInfo(project).size()) / size * 100, 0, 0, u"% of the source"_s, {}});

    const QString out = folder + u"/out.json"_s;
    std::vector<double> exports, writes;
    for (int i = 0; i < Rounds; ++i) {
        auto file = core::ProjectFile::open(project, core::ProjectFile::Mode::ReadOnly);
        core::JobControl control;
        exports.push_back(secondsOf([&] { (void)core::Exporter::run((*file)->database(), out, {}, control); }));
        writes.push_back(writeOnly(dataset, folder + u"/floor.json"_s));
    }
    const bool same = secondsOfProgram(u"cmp"_s, {out, dataset}) > 0;
    const double dump =
        secondsOfProgram(u"/usr/bin/python3"_s, {u"-c"_s, PythonExport, dataset, folder + u"/python.json"_s});
    report.add({u"export, nothing edited, synced"_s, median(exports), median(writes), dump, u"s"_s,
                (same ? u"identical bytes"_s : u"DIFFERENT BYTES"_s) + u"; peer: Python load + dump"_s});

    std::vector<double> opens;
    for (int i = 0; i < Rounds; ++i) {
        core::JobControl control;
        opens.push_back(
            secondsOf([&] { (void)core::Project::open(project, core::ProjectFile::Mode::ReadOnly, control); }));
    }
    report.add({u"open the project, with its checks"_s, median(opens) * 1e3, 0, 0, u"ms"_s, {}});
    core::JobControl control;
    auto opened = core::Project::open(project, core::ProjectFile::Mode::ReadWrite, control);
    if (!opened)
        return;
    runSearch(**opened, dataset, report);
    editBench(**opened, folder, report);
}

}
