#include "tests/bench/HistoryBench.h"

#include "core/project/EditHistory.h"
#include "core/project/Project.h"
#include "core/storage/Journal.h"
#include "core/storage/StateStore.h"
#include "core/storage/Transaction.h"
#include "tests/bench/CoreBench.h"
#include "ui/history/ProjectHistoryDialog.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace bench {

namespace {

constexpr int Rounds = 5;
constexpr qint64 Edits = 1'000'000;

/// An entry of the journal for each, in one transaction: how they come about is measured elsewhere.
core::Result<> edit(core::Database &db, const core::SampleIndex &index)
{
    const QDateTime start(QDate(2026, 11, 1), QTime(8, 0), Qt::UTC);
    core::Journal journal(db);
    core::StateStore state(db);
    core::Transaction transaction(db);
    const qint64 samples = qint64(index.sampleCount());
    for (qint64 i = 0; i < Edits; ++i) {
        const core::SampleId sample{1 + i % samples};
        if (index.pairCount(sample) == 0)
            continue;
        const auto before = core::Verdict(i / samples % core::VerdictCount);
        const auto after = core::Verdict((i / samples + 1) % core::VerdictCount);
        const auto entry = journal.appendEdit({{core::VerdictChange{sample, u"2"_s, before, after}}}, u"Ann"_s,
                                              start.addMSecs(i * 2000));
        if (!entry)
            return entry.error();
        if (auto done = state.setVerdict(sample, u"2"_s, after); !done)
            return done;
    }
    return transaction.commit();
}

}

void runHistory(const QString &dataset, const QString &folder, Report &report)
{
    const QString path = folder + u"/history.rsreview"_s;
    importOnce(dataset, path);
    core::JobControl control;
    {
        const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadWrite, control);
        if (!project || !edit((*project)->database(), (*project)->index()))
            return;
    }
    const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadWrite, control);
    if (!project)
        return;
    core::EditHistory history(**project);
    std::vector<double> opened, sample, undone;
    for (int round = 0; round < Rounds; ++round) {
        opened.push_back(1000 * secondsOf([&] {
                             ui::ProjectHistoryDialog dialog(history, (*project)->reader(), nullptr);
                             dialog.setLast(history.lastSeq());
                             dialog.show();
                             QCoreApplication::processEvents();
                             dialog.repaint();
                         }));
        sample.push_back(1000 * secondsOf([&] { (void)history.ofSample({1 + round}); }));
        undone.push_back(1000 * secondsOf([&] { (void)history.undo(); }));
    }
    report.add({u"history of %1 edits, until painted"_s.arg(Edits), median(opened), 0, 0, u"ms"_s, {}});
    report.add({u"history of a sample among them"_s, median(sample), 0, 0, u"ms"_s, {}});
    report.add({u"undo of the last of them"_s, median(undone), 0, 0, u"ms"_s, {}});
}

}
