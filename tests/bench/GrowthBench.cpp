#include "tests/bench/GrowthBench.h"

#include "core/project/Project.h"
#include "core/project/QueryFilter.h"
#include "core/project/QueryParser.h"
#include "tests/bench/CoreBench.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 3;

/// Of one size, a value a round.
struct Import
{
    std::vector<double> seconds, cpu, floor, write;
    double peak = 0; ///< MiB, after the first round: sizes come in ascending order
};

void measureReading(core::Project &project, const QString &name, Report &report)
{
    std::vector<double> reads, filters;
    const qint64 samples = qint64(project.index().sampleCount());
    for (qint64 i = 0; i < 2000; ++i)
        reads.push_back(secondsOf([&] { (void)project.reader().load(core::SampleId{1 + i * 7919 % samples}); }) * 1e6);
    const core::Query filter = core::QueryParser::parse(u"task:vqa verdict:none"_s).query;
    for (int i = 0; i < 20; ++i)
        filters.push_back(secondsOf([&] { (void)core::QueryFilter(project.index()).samples(filter); }) * 1e3);
    report.add({u"open a sample of "_s + name, median(reads), 0, 0, u"us"_s, u"spread over all of them"_s});
    report.add({u"filter "_s + name, median(filters), 0, 0, u"ms"_s, {}});
}

}

void runGrowth(const QStringList &datasets, const QString &folder, Report &report)
{
    std::vector<Import> imports(std::size_t(datasets.size()));
    const auto projectOf = [&](qsizetype i) { return folder + u"/growth-%1.rsreview"_s.arg(i); };
    for (int round = 0; round < Rounds; ++round) {
        for (qsizetype i = 0; i < datasets.size(); ++i) {
            Import &import = imports[std::size_t(i)];
            const double before = cpuSeconds();
            import.seconds.push_back(importOnce(datasets[i], projectOf(i)));
            import.cpu.push_back(cpuSeconds() - before);
            if (round == 0)
                import.peak = peakMiB();
            import.floor.push_back(readAndParse(datasets[i]) + insertOnly(projectOf(i), folder));
            import.write.push_back(writeOnly(projectOf(i), folder + u"/floor"_s));
        }
    }
    for (qsizetype i = 0; i < datasets.size(); ++i) {
        core::JobControl control;
        const auto project = core::Project::open(projectOf(i), core::ProjectFile::Mode::ReadOnly, control);
        if (!project)
            continue;
        const Import &import = imports[std::size_t(i)];
        const QString name = u"%1 pairs"_s.arg((*project)->index().counts().pairs);
        report.add({u"import "_s + name, median(import.seconds), median(import.floor), 0, u"s"_s,
                    u"CPU %1 s, peak so far %2 MiB; write and sync of the project's bytes %3 s"_s
                        .arg(median(import.cpu), 0, 'f', 2)
                        .arg(import.peak, 0, 'f', 0)
                        .arg(median(import.write), 0, 'f', 2)});
        measureReading(**project, name, report);
    }
}

}
