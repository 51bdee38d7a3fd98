#include "tests/bench/RunBench.h"

#include "core/json/JsonWriter.h"
#include "core/project/PairTexts.h"
#include "core/project/Project.h"
#include "core/runs/RunImport.h"
#include "core/storage/RunStore.h"
#include "tests/bench/CoreBench.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 3;
constexpr qint64 Predictions = 250'000;

/// One for every n-th pair, what is right with a word more, `byId` or else by image and question.
void writePredictions(const core::Project &project, const QString &path, bool byId)
{
    const core::SampleIndex &index = project.index();
    const qint64 step = std::max<qint64>(1, index.counts().pairs / Predictions);
    const auto isAsked = [step](qint64 number) { return number % step == 0 && number / step < Predictions; };
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    const auto reader = project.openReader();
    core::JobControl control;
    qint64 number = 0;
    (void)core::PairTexts(index, **reader)
        .forEach(core::PairBits(index.rowCount(), true), control, [&](const core::PairText &pair) {
            if (!isAsked(number++))
                return true;
            const auto [sample, place] = pair.place;
            const auto id = index.externalId(sample);
            const auto image = index.images(sample);
            core::JsonWriter json;
            json.beginObject();
            const QString suffix = index.pairCount(sample) > 1 ? u"_%1"_s.arg(place + 1) : QString();
            if (byId)
                json.member(u"question_id", QString::fromUtf8(id.data(), qsizetype(id.size())) + suffix)
                    .member(u"prompt", pair.question)
                    .member(u"text", pair.answer + u" indeed"_s)
                    .member(u"model_id", u"llava-v1.5-7b"_s);
            else
                json.member(u"image", QString::fromUtf8(image.data(), qsizetype(image.size())))
                    .member(u"question", pair.question)
                    .member(u"answer", pair.answer + u" perhaps"_s);
            file.write(json.endObject().bytes() + '\n');
            return true;
        });
}

void one(core::Project &project, const QString &path, const QString &name, Report &report)
{
    core::JobControl control;
    std::vector<double> looks, stores;
    core::RunReport said;
    qint64 kept = 0;
    core::RunId last;
    for (int i = 0; i < Rounds; ++i) {
        core::RunImport import(project.textSource(), project.index());
        looks.push_back(secondsOf([&] { (void)import.look(path, {}, control); }));
        stores.push_back(secondsOf([&] {
            const auto run = import.store(project.database(), {.name = name, .replace = i > 0}, control);
            kept = run ? run->predictions : -1;
            last = run ? run->id : core::RunId();
        }));
        said = import.report();
    }
    const core::MatchFigures &figures = said.match.best.figures;
    report.add(
        {u"predictions read and matched, "_s + name, median(looks), readAndParse(path), 0, u"s"_s,
         u"%1 of %2 matched by %3 (%4), %5 ambiguous, %6 MB; floor: records cut and parsed"_s.arg(figures.matched)
             .arg(said.counts.predictions)
             .arg(core::matchWayName(figures.way), figures.detail)
             .arg(figures.ambiguous)
             .arg(said.bytes / 1'000'000)});
    report.add({u"predictions stored, "_s + name, median(stores), 0, 0, u"s"_s,
                u"%1 answers, one transaction; peak %2 MiB"_s.arg(kept).arg(peakMiB(), 0, 'f', 0)});
    core::RunStore store(project.database());
    qint64 characters = 0;
    const double all = secondsOf([&] {
        (void)store.forEach(last, [&characters](const core::RunAnswer &answer) {
            characters += answer.answer.size();
            return true;
        });
    });
    report.add({u"all answers of a run, "_s + name, all, 0, 0, u"s"_s, u"%1 characters"_s.arg(characters)});
}

void pairs(core::Project &project, Report &report)
{
    core::RunStore store(project.database());
    std::vector<double> times;
    std::size_t answers = 0;
    const auto count = std::int64_t(project.index().sampleCount());
    for (std::int64_t i = 0; i < 1'000; ++i) {
        const core::SampleId sample{1 + i * count / 1'000};
        times.push_back(1'000'000 * secondsOf([&] {
                            if (const auto said = store.ofPair(sample, u"2"_s))
                                answers += said->size();
                        }));
    }
    report.add(
        {u"what the runs answer to a pair"_s, median(times), 0, 0, u"us"_s,
         u"1,000 pairs, %1 answers, 99th percentile %2 us"_s.arg(answers).arg(percentile(times, 99), 0, 'f', 0)});
}

}

void runRuns(const QString &dataset, const QString &folder, Report &report)
{
    const QString path = folder + u"/runs.rsreview"_s;
    importOnce(dataset, path);
    core::JobControl control;
    const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadWrite, control);
    if (!project)
        return;
    for (const bool byId : {true, false}) {
        const QString predictions = folder + (byId ? u"/by-id.jsonl"_s : u"/by-image.jsonl"_s);
        writePredictions(**project, predictions, byId);
        one(**project, predictions, byId ? u"ids"_s : u"images and questions"_s, report);
    }
    pairs(**project, report);
}

}
