#include "tests/bench/ProgressBench.h"

#include "core/project/FindSamples.h"
#include "core/project/Judgements.h"
#include "core/project/Progress.h"
#include "core/project/Project.h"
#include "core/project/QueryParser.h"
#include "core/storage/Journal.h"
#include "core/storage/StateStore.h"
#include "core/storage/TimeStore.h"
#include "core/storage/Transaction.h"
#include "tests/bench/CoreBench.h"
#include "ui/dashboard/ProgressDialog.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 5;
constexpr int Verdicts = 100'000;

/// An entry of the journal for each, in one transaction: how they come about is measured elsewhere.
core::Result<> judge(core::Database &db, const core::SampleIndex &index)
{
    const std::array names = {u"Ann"_s, u"Bob"_s, u"Cay"_s};
    const QDateTime start(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC);
    core::Journal journal(db);
    core::StateStore state(db);
    core::TimeStore times(db);
    core::Transaction transaction(db);
    int count = 0;
    for (core::SampleId sample{1}; std::size_t(sample.value) <= index.sampleCount(); ++sample.value) {
        for (int pair = 0; pair < index.pairCount(sample) && count < Verdicts; ++pair, ++count) {
            const QString turn = QString::number(2 * pair + 2);
            const auto verdict = core::Verdict(1 + count % 3);
            const QString &name = names[std::size_t(count / 500) % names.size()];
            const auto entry = journal.appendEdit({{core::VerdictChange{sample, turn, core::Verdict::None, verdict}}},
                                                  name, start.addSecs(qint64(count) * 26));
            if (!entry)
                return entry.error();
            if (auto done = state.setVerdict(sample, turn, verdict); !done)
                return done;
            if (auto done = times.add(sample, turn, name, std::chrono::milliseconds(5000 + count % 900)); !done)
                return done;
        }
    }
    return transaction.commit();
}

}

void runProgress(const QString &dataset, const QString &folder, Report &report)
{
    const QString path = folder + u"/progress.rsreview"_s;
    importOnce(dataset, path);
    core::JobControl control;
    {
        const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadWrite, control);
        if (!project || !judge((*project)->database(), (*project)->index()))
            return;
    }
    const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadOnly, control);
    if (!project)
        return;
    const core::SampleIndex &index = (*project)->index();
    const auto measure = [&](const QString &what, const std::function<void()> &work) {
        std::vector<double> times;
        for (int round = 0; round < Rounds; ++round)
            times.push_back(1000 * secondsOf(work));
        report.add({what, median(times), 0, 0, u"ms"_s, {}});
    };
    const auto db = (*project)->openReader();
    const QTimeZone zone = core::Judgements::localZone();
    qint64 done = 0;
    measure(u"progress of %1 pairs, %2 verdicts"_s.arg(index.counts().pairs).arg(index.counts().reviewedPairs()),
            [&] { done = core::countProgress(index, **db, zone, control)->done(); });
    measure(u"  of that, who gave which verdict when"_s,
            [&] { (void)core::Judgements::read(index, **db, zone, control); });
    for (const QString &text : {u"by:Ann verdict:rejected"_s, u"on:2026-11-10"_s}) {
        const core::Query query = core::QueryParser::parse(text).query;
        measure(u"samples of "_s + text,
                [&] { (void)core::findSamples(query, index, (*project)->textSource(), control); });
    }
    core::Progress progress = core::countProgress(index, **db, zone, control).take();
    for (qint64 i = 0; i < qint64(core::Facet::Most); ++i) // as many bars as there can be
        progress.tags.values.push_back({core::QueryValue{u"tag %1"_s.arg(i)}, u"tag %1"_s.arg(i), 1000 - i});
    progress.errors = progress.tags;
    ui::ProgressDialog dialog(nullptr);
    dialog.show();
    measure(u"  into the dialog, main thread"_s, [&] {
        progress.days.back().verdicts[1] += 1; // what a verdict changes
        progress.tasks.front().verdicts[1] += 1;
        progress.reviewers.front().verdicts[1] += 1;
        dialog.setProgress(progress, QDate(2026, 11, 28));
        QCoreApplication::processEvents(); // until it is painted
    });
    if (done != index.counts().reviewedPairs())
        report.add({u"progress is wrong"_s, double(done), 0, 0, u"pairs"_s, {}});
}

}
