#include "core/runs/RunImport.h"

#include "core/project/AnchorKeys.h"
#include "core/runs/FileHash.h"
#include "core/runs/PairAt.h"
#include "core/storage/RunStore.h"

#include <QFileInfo>

#include <algorithm>
#include <thread>

namespace core {

RunImport::RunImport(TextSource source, SampleIndex index)
    : m_source(std::move(source))
    , m_index(std::move(index))
{
}

Result<> RunImport::look(const QString &path, const Options &options, JobControl &control)
{
    auto file = PredictionFile::open(path, options.file);
    if (!file)
        return file.error();
    m_file = file.take();
    const QFileInfo info(path);
    m_modified = info.lastModified();
    m_report = RunReport();
    m_report.path = info.absoluteFilePath();
    m_report.bytes = info.size();
    m_report.format = m_file->format().id();
    m_report.certainty = m_file->certainty();
    m_report.columns = m_file->columns();
    m_report.evidence = m_file->columns().evidence(m_file->sample());

    Result<QByteArray> hash = QByteArray();
    std::thread hasher([&] { hash = hashOfFile(path, control); });
    PredictionKeys keys;
    const Result<> read = readKeys(keys, control);
    hasher.join();
    if (!read)
        return read;
    if (!hash)
        return hash.error();
    m_report.hash = hash.take();
    auto matched = PredictionMatcher(m_source, m_index).match(keys, options.way, control);
    if (!matched)
        return matched.error();
    m_report.match = matched.take();
    return {};
}

Result<> RunImport::readKeys(PredictionKeys &keys, JobControl &control)
{
    const auto use = [&keys](Prediction &&prediction) -> Result<> {
        keys.add(prediction);
        return {};
    };
    const auto report = [this](RowProblem &&problem) {
        ++m_report.problemCount;
        ++m_report.problemKinds[problem.kind];
        if (m_report.problems.size() < RunReport::MostProblems)
            m_report.problems.push_back(std::move(problem));
    };
    const auto counts = m_file->read(control, use, report);
    if (!counts)
        return counts.error();
    m_report.counts = *counts;
    return {};
}

Result<Run> RunImport::store(Database &db, const Label &label, JobControl &control) const
{
    Q_ASSERT(m_file);
    if (!m_report.match.found)
        return Error{Error::Kind::BadInput, tr("No way was found to bring the %1 answers of %2 to their pairs; nothing "
                                               "was kept. Say by what they should be matched.")
                                                .arg(QString::number(m_report.counts.predictions), m_report.path)};
    Run run;
    run.name = label.name;
    run.model = label.model;
    run.notes = label.notes;
    run.path = m_report.path;
    run.format = m_report.format;
    run.columns = m_report.columns.toText();
    const MatchFigures &figures = m_report.match.best.figures;
    run.matchedBy = matchWayName(figures.way);
    run.hash = m_report.hash;
    run.bytes = m_report.bytes;
    run.rows = m_report.counts.rows;
    run.unmatched = figures.unmatched;
    run.ambiguous = figures.ambiguous;
    run.problems = m_report.problemCount;
    run.imported = QDateTime::currentDateTimeUtc();
    const auto old = replaced(db, label, run);
    if (!old)
        return old.error();
    if (run.name.isEmpty())
        run.name = QFileInfo(run.path).completeBaseName();
    return RunStore(db).add(run, *old, [&](Run &, const RunStore::Keep &keep) { return fill(db, keep, control); });
}

/// The run that makes room for this one, whose words it takes over where there are no others; 0: none does.
Result<RunId> RunImport::replaced(Database &db, const Label &label, Run &run) const
{
    RunStore store(db);
    const auto same = store.withHash(run.hash);
    if (!same)
        return same.error();
    if (!label.replace) {
        if (same->empty())
            return RunId();
        return Error{Error::Kind::Conflict, tr("%1 is in the project already, as the run “%2”. Nothing was replaced.")
                                                .arg(run.path, same->front().name)};
    }
    const auto runs = store.all();
    if (!runs)
        return runs.error();
    const auto named = std::ranges::find(*runs, label.name, &Run::name);
    if (named == runs->end() && same->empty())
        return Error{Error::Kind::NotFound, tr("There is no run to replace: none has this name or these bytes.")};
    const Run &old = named == runs->end() ? same->front() : *named;
    for (const auto text : {&Run::name, &Run::model, &Run::notes}) {
        if ((run.*text).isEmpty())
            run.*text = old.*text;
    }
    return old.id;
}

Result<> RunImport::fill(Database &db, const std::function<Result<>(const RunAnswer &)> &keep,
                         JobControl &control) const
{
    const std::vector<std::int64_t> &pairOf = m_report.match.best.pairOf;
    AnchorKeys anchors(m_index, db);
    std::size_t next = 0;
    const auto use = [&](Prediction &&prediction) -> Result<> {
        if (next == pairOf.size())
            return changed();
        const std::int64_t row = pairOf[next++];
        if (row < 0)
            return {};
        const auto [sample, pair] = pairAt(m_index, row);
        const auto turn = anchors.of(sample, pair);
        if (!turn)
            return turn.error();
        return keep({{}, sample, *turn, prediction.row, prediction.answer, prediction.others, prediction.truths});
    };
    const auto read = m_file->read(control, use, [](RowProblem &&) {});
    if (!read)
        return read.error();
    const QFileInfo now(m_report.path);
    if (next != pairOf.size() || now.size() != m_report.bytes || now.lastModified() != m_modified)
        return changed();
    return {};
}

Error RunImport::changed() const
{
    return {Error::Kind::Conflict, tr("%1 was changed while it was imported; nothing was kept.").arg(m_report.path)};
}

}
