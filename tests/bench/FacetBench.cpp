#include "tests/bench/FacetBench.h"

#include "core/project/Facets.h"
#include "core/project/Project.h"
#include "core/project/QueryParser.h"
#include "core/project/TextFigures.h"
#include "tests/bench/CoreBench.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 9;
constexpr int Marks = 100'000;

void mark(core::SampleIndex &index)
{
    int left = Marks;
    for (qint64 id = 1; id <= qint64(index.sampleCount()); ++id) {
        for (int pair = 0; pair < index.pairCount({id}) && left > 0; pair += 3, --left)
            index.setMarks({id}, pair,
                           {core::MarkIndex::tag(u"tag %1"_s.arg(left % 40)),
                            core::MarkIndex::error(u"group%1/error%2"_s.arg(left % 8).arg(left % 5)),
                            core::MarkIndex::severity(u"minor"_s), core::MarkIndex::open()});
    }
}

}

void runFacets(const QString &dataset, const QString &folder, Report &report)
{
    const QString path = folder + u"/facets.rsreview"_s;
    importOnce(dataset, path);
    core::JobControl control;
    const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadOnly, control);
    if (!project)
        return;
    core::SampleIndex &index = (*project)->index();
    const auto measure = [&](const QString &what, const QString &text) {
        const core::Query query = core::QueryParser::parse(text).query;
        std::vector<double> times;
        for (int round = 0; round < Rounds; ++round) {
            times.push_back(
                1000 * secondsOf([&] { (void)core::countFacets(query, index, (*project)->textSource(), control); }));
        }
        report.add({what, median(times), 0, 0, u"ms"_s, {}});
    };
    std::vector<double> reading;
    for (int round = 0; round < 3; ++round) {
        reading.push_back(
            secondsOf([&] { (void)core::TextFigures::read(index, (*project)->textSource(), nullptr, {}, control); }));
    }
    report.add({u"figures of all texts, once after opening"_s, median(reading), 0, 0, u"s"_s, {}});
    const QString pairs = u" (%1 pairs)"_s.arg(index.counts().pairs);
    measure(u"facets of everything"_s + pairs, {});
    measure(u"facets of task:vqa verdict:none folder:..."_s, u"task:vqa verdict:none folder:AID,UCM"_s);
    // As in the window, where the queue has searched for the word before.
    measure(u"facets of a rare word, found before"_s, u"roundabout"_s);
    measure(u"facets of words:1..40 says:yes,no boxes:0"_s, u"words:1..40 says:yes,no boxes:0"_s);
    mark(index);
    measure(u"facets of everything, 100,000 pairs with four marks"_s, {});
    measure(u"facets of a tag among them"_s, u"tag:\"tag 3\" verdict:none"_s);
}

}
