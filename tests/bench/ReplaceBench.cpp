#include "tests/bench/ReplaceBench.h"

#include "core/project/EditHistory.h"
#include "core/replace/ReplaceEdit.h"
#include "core/replace/ReplaceSearch.h"
#include "tests/bench/CoreBench.h"
#include "ui/replace/ReplaceDialog.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <iterator>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 5;
using Kind = core::ReplacePattern::Kind;

struct Found
{
    double all = 0;   ///< seconds
    double first = 0; ///< until the first rows were told
    core::ReplaceCounts counts;
    std::vector<core::ReplaceRow> rows;
};

Found search(const core::Project &project, const core::ReplacePattern &pattern)
{
    core::JobControl control;
    Found found;
    QElapsedTimer timer;
    timer.start();
    const auto counts = core::ReplaceSearch(core::ReplaceSource::of(project), pattern, {})
                            .run(control, [&](std::vector<core::ReplaceRow> rows, const core::ReplaceCounts &) {
                                if (found.rows.empty())
                                    found.first = double(timer.nsecsElapsed()) / 1e9;
                                std::ranges::move(rows, std::back_inserter(found.rows));
                            });
    found.all = double(timer.nsecsElapsed()) / 1e9;
    if (counts)
        found.counts = *counts;
    return found;
}

void previews(const core::Project &project, Report &report)
{
    const std::tuple<QString, Kind, QString> asked[] = {
        {u"quixotic"_s, Kind::Literal, u"a rare word"_s},
        {u"urban"_s, Kind::Literal, u"a word in 78 % of the samples"_s},
        {u"urban"_s, Kind::WholeWord, u"the same as a whole word"_s},
        {u"遥感"_s, Kind::Literal, u"Chinese, escaped in the file"_s},
        {u"\\bquix\\w+"_s, Kind::RegularExpression, u"an expression, rare"_s},
        {u"(\\w+) (area|region)\\b"_s, Kind::RegularExpression, u"an expression with groups"_s},
        {u"^"_s, Kind::RegularExpression, u"an expression that changes every text"_s},
    };
    for (const auto &[find, kind, note] : asked) {
        const auto pattern = core::ReplacePattern::make(find, u"x"_s, {kind, false});
        std::vector<double> all, first, cpu;
        core::ReplaceCounts counts;
        for (int i = 0; i < Rounds; ++i) {
            const double before = cpuSeconds();
            const Found found = search(project, *pattern);
            cpu.push_back(cpuSeconds() - before);
            all.push_back(found.all);
            first.push_back((found.rows.empty() ? found.all : found.first) * 1e3);
            counts = found.counts;
        }
        report.add({u"first rows of a replacement"_s, median(first), 0, 0, u"ms"_s, note});
        report.add({u"preview of a replacement"_s, median(all), 0, 0, u"s"_s,
                    u"%1: %2 matches in %3 texts, CPU %4 s"_s.arg(note)
                        .arg(counts.matches)
                        .arg(counts.texts)
                        .arg(median(cpu), 0, 'f', 2)});
    }
}

/// What of it the main thread does: rows as they come, until they are painted.
void dialog(const core::Project &project, Report &report)
{
    const auto pattern = core::ReplacePattern::make(u"urban"_s, u"built"_s, {});
    std::vector<double> batches, clears;
    std::size_t rows = 0;
    for (int i = 0; i < Rounds; ++i) {
        std::vector<std::pair<std::vector<core::ReplaceRow>, core::ReplaceCounts>> found;
        core::JobControl control;
        const auto counts =
            core::ReplaceSearch(core::ReplaceSource::of(project), *pattern, {})
                .run(control, [&](std::vector<core::ReplaceRow> more, const core::ReplaceCounts &soFar) {
                    found.emplace_back(std::move(more), soFar);
                });
        ui::ReplaceDialog window(nullptr);
        window.show();
        window.startPreview(false);
        QCoreApplication::processEvents();
        rows = 0;
        for (auto &[more, soFar] : found) {
            rows += more.size();
            batches.push_back(secondsOf([&] {
                                  window.addRows(std::move(more), soFar);
                                  QCoreApplication::processEvents();
                              }) *
                              1e3);
        }
        if (counts)
            window.endPreview(*counts, {});
        QCoreApplication::processEvents();
        clears.push_back(secondsOf([&] {
                             window.startPreview(false);
                             QCoreApplication::processEvents();
                         }) *
                         1e3);
    }
    report.add({u"rows of a replacement into the window"_s, median(batches), 0, 0, u"ms"_s,
                u"main thread, %1 rows in all, slowest %2 ms"_s.arg(rows).arg(percentile(batches, 100), 0, 'f', 1)});
    report.add({u"the next letter with all these rows"_s, median(clears), 0, 0, u"ms"_s, u"main thread"_s});
}

void steps(core::Project &project, Report &report)
{
    const auto pattern = core::ReplacePattern::make(u"urban"_s, u"built"_s, {});
    const Found found = search(project, *pattern);
    core::EditHistory history(project);
    history.setReviewer(u"bench"_s);
    for (const std::size_t count : {1'000U, 10'000U, 100'000U}) {
        if (found.rows.size() < count)
            continue;
        core::Edit edit;
        const double made = secondsOf([&] {
            edit = core::replaceEdit(
                std::span(found.rows).first(count), [](std::size_t) { return true; }, false);
        });
        const double done = secondsOf([&] { (void)history.perform(edit); });
        const double undone = secondsOf([&] { (void)history.undo(); });
        report.add({u"one step of %1 texts"_s.arg(edit.changes.size()), done, 0, 0, u"s"_s,
                    u"in %1 samples; made in %2 s, undone in %3 s"_s.arg(edit.samples().size())
                        .arg(made, 0, 'f', 3)
                        .arg(undone, 0, 'f', 2)});
    }
}

}

void runReplace(const QString &dataset, const QString &folder, Report &report)
{
    const QString path = folder + u"/replace.rsreview"_s;
    importOnce(dataset, path);
    core::JobControl control;
    auto project = core::Project::open(path, core::ProjectFile::Mode::ReadWrite, control);
    if (!project)
        return;
    previews(**project, report);
    dialog(**project, report);
    steps(**project, report);
}

}
