#include "tests/bench/SearchBench.h"

#include "core/project/FindSamples.h"
#include "core/project/Project.h"
#include "core/project/QueryParser.h"

#include <QElapsedTimer>

#include <atomic>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 7;

struct Times
{
    double all = 0;   ///< seconds
    double first = 0; ///< until the first hits were told
};

Times search(core::Project &project, const core::Query &query)
{
    core::JobControl control;
    std::atomic<qint64> first = 0;
    QElapsedTimer timer;
    timer.start();
    const auto tell = [&](const std::vector<core::SampleId> &) {
        qint64 none = 0;
        first.compare_exchange_strong(none, timer.nsecsElapsed());
    };
    (void)core::findSamples(query, project.index(), project.textSource(), control, tell);
    const double all = double(timer.nsecsElapsed()) / 1e9;
    return {all, first > 0 ? double(first) / 1e9 : all};
}

}

void runSearch(core::Project &project, const QString &dataset, Report &report)
{
    for (const auto &[text, note] :
         {std::pair(u"quixotic"_s, u"rare word"_s), std::pair(u"urban"_s, u"in 78 % of samples"_s),
          std::pair(u"遥感"_s, u"Chinese, escaped"_s)}) {
        const core::Query query = core::QueryParser::parse(text).query;
        std::vector<double> all, first, grep, cpu;
        for (int i = 0; i < Rounds; ++i) {
            const double before = cpuSeconds();
            const Times times = search(project, query);
            cpu.push_back(cpuSeconds() - before);
            all.push_back(times.all);
            first.push_back(times.first * 1e3);
            grep.push_back(secondsOfProgram(u"grep"_s, {u"-c"_s, u"-i"_s, text, dataset}));
        }
        report.add({u"search all text"_s, median(all), 0, median(grep), u"s"_s,
                    note + u", CPU %1 s; peer: grep -ci, one core"_s.arg(median(cpu), 0, 'f', 2)});
        report.add({u"first hits of a search"_s, median(first), 0, 0, u"ms"_s, note});
    }
    const core::Query filter = core::QueryParser::parse(u"task:vqa verdict:none"_s).query;
    std::vector<double> times;
    for (int i = 0; i < 20; ++i)
        times.push_back(secondsOf([&] { (void)core::QueryFilter(project.index()).samples(filter); }) * 1e3);
    report.add({u"filter by task and verdict"_s, median(times), 0, 0, u"ms"_s, u"to sorted samples"_s});
}

}
