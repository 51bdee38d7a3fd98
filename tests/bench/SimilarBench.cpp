#include "tests/bench/SimilarBench.h"

#include "core/project/Project.h"
#include "core/similar/Contradictions.h"
#include "core/similar/NearImages.h"
#include "core/similar/SimilarSamples.h"
#include "tests/bench/CoreBench.h"
#include "ui/similar/ContradictionsDialog.h"

#include <QCoreApplication>

#include <random>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 5;
constexpr int Hashes = 100'000;
constexpr std::int64_t Samples = 40; // spread over the project

struct Found
{
    std::vector<std::pair<std::vector<core::Contradiction>, core::ContradictionCounts>> batches;
    core::ContradictionCounts counts;
    double seconds = 0;
};

Found findContradictions(const core::Project &project, bool captions)
{
    Found found;
    core::JobControl control;
    core::Contradictions contradictions(project.textSource(), project.index());
    contradictions.setCaptionsIncluded(captions);
    found.seconds = secondsOf([&] {
        const auto counts = contradictions.run(
            control, [&](std::vector<core::Contradiction> more, const core::ContradictionCounts &soFar) {
                found.batches.emplace_back(std::move(more), soFar);
            });
        if (counts)
            found.counts = *counts;
    });
    return found;
}

void samples(const core::Project &project, Report &report)
{
    const core::SampleIndex &index = project.index();
    const core::SimilarSamples similar(project.textSource(), index);
    const auto count = std::int64_t(index.sampleCount());
    std::vector<double> times;
    std::int64_t sameAnswers = 0;
    for (std::int64_t i = 0; i < Samples; ++i) {
        const core::SampleId sample{1 + i * count / Samples};
        core::JobControl control;
        times.push_back(1000 * secondsOf([&] {
                            if (const auto groups = similar.find(sample, 0, control))
                                sameAnswers += groups->sameAnswer.count;
                        }));
    }
    report.add({u"what is like a sample"_s, median(times), 0, 0, u"ms"_s,
                u"%1 samples, slowest %2 ms, the same answer %3 times"_s.arg(Samples)
                    .arg(percentile(times, 100), 0, 'f', 0)
                    .arg(sameAnswers)});
}

/// Hashes of chance, of which none are alike but by chance: there is nothing that would make it easier.
void nearImages(Report &report)
{
    core::HashedImages images;
    std::mt19937_64 random(1);
    for (int i = 0; i < Hashes; ++i)
        images.images.push_back({.name = {}, .path = {}, .samples = {{i + 1}}, .hash = core::PerceptualHash{random()}});
    for (const int distance : {core::NearImages::UsualDistance, core::NearImages::MostDistance}) {
        std::vector<double> all, one, cpu;
        std::size_t groups = 0;
        for (int i = 0; i < Rounds; ++i) {
            const double before = cpuSeconds();
            all.push_back(
                secondsOf([&] { groups = core::NearImages::groups(images, distance, core::JobControl()).size(); }));
            cpu.push_back(cpuSeconds() - before);
            one.push_back(1000 * secondsOf([&] { core::NearImages::ofSample(images, {i + 1}, distance); }));
        }
        const QString name = u"%1 images, up to %2 bits apart: "_s.arg(Hashes).arg(distance);
        report.add({name + u"all groups"_s, median(all), 0, 0, u"s"_s,
                    u"%1 groups; CPU %2 s"_s.arg(groups).arg(median(cpu), 0, 'f', 2)});
        report.add({name + u"near one sample"_s, median(one), 0, 0, u"ms"_s, u"main thread"_s});
    }
}

/// What the main thread does: batches as they come, until they are painted.
void dialog(const core::Project &project, const Found &found, Report &report)
{
    ui::ContradictionsDialog window(project.index(), nullptr);
    window.show();
    window.startSearch();
    QCoreApplication::processEvents();
    std::vector<double> batches;
    for (const auto &[more, soFar] : found.batches) {
        batches.push_back(1000 * secondsOf([&] {
                              window.add(more, soFar);
                              QCoreApplication::processEvents();
                          }));
    }
    if (!batches.empty())
        report.add(
            {u"contradictions into the window"_s, median(batches), 0, 0, u"ms"_s,
             u"main thread, %1 batches, slowest %2 ms"_s.arg(batches.size()).arg(percentile(batches, 100), 0, 'f', 1)});
}

}

void runSimilar(const QString &dataset, const QString &folder, Report &report)
{
    nearImages(report);
    const QString path = folder + u"/similar.rsreview"_s;
    importOnce(dataset, path);
    core::JobControl control;
    const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadOnly, control);
    if (!project)
        return;
    samples(**project, report);
    for (const bool captions : {false, true}) {
        std::vector<double> all, cpu;
        Found found;
        for (int i = 0; i < Rounds; ++i) {
            const double before = cpuSeconds();
            found = findContradictions(**project, captions);
            cpu.push_back(cpuSeconds() - before);
            all.push_back(found.seconds);
        }
        report.add({captions ? u"all contradictions, captions too"_s : u"all contradictions"_s, median(all), 0, 0,
                    u"s"_s,
                    u"%1 questions in %2 pairs, %3 told, %4 captions left out; CPU %5 s"_s.arg(found.counts.questions)
                        .arg(found.counts.pairs)
                        .arg(found.counts.told)
                        .arg(found.counts.captions)
                        .arg(median(cpu), 0, 'f', 2)});
        dialog(**project, found, report);
    }
}

}
