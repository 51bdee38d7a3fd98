#include "tests/bench/BulkBench.h"

#include "core/project/Assignment.h"
#include "core/project/BulkEdit.h"
#include "core/project/EditHistory.h"
#include "core/project/Project.h"
#include "tests/bench/CoreBench.h"

using namespace Qt::StringLiterals;

namespace bench {

namespace {
constexpr std::int64_t Pairs = 100'000;
constexpr int Rounds = 3;
}

void runBulk(const QString &dataset, const QString &folder, Report &report)
{
    const QString path = folder + u"/bulk.rsreview"_s;
    importOnce(dataset, path);
    core::JobControl control;
    const auto project = core::Project::open(path, core::ProjectFile::Mode::ReadWrite, control);
    if (!project)
        return;
    core::SampleIndex &index = (*project)->index();
    core::EditHistory history(**project);
    core::BulkEdit bulk{{}, {}, true, core::Verdict::Approved};
    std::int64_t meant = 0;
    for (qint64 id = 1; id <= qint64(index.sampleCount()) && meant < Pairs; ++id) {
        bulk.samples.push_back({id});
        meant += index.pairCount({id});
    }
    std::vector<double> made, undone, redone, told;
    const auto measure = [&](std::vector<double> &times, auto &&write) {
        core::Result<core::EditWriter::Written> written = core::Error{};
        times.push_back(secondsOf([&] {
            const auto db = (*project)->openWriter();
            core::EditWriter writer(**db, (*project)->classifier());
            written = write(writer, **db);
        }));
        told.push_back(secondsOf([&] { history.take(*written); }) * 1000);
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int round = 0; round < Rounds; ++round) {
        measure(made, [&](core::EditWriter &writer, core::Database &db) {
            return writer.perform(bulk.toEdit(index, db, control).take(), u"Ann"_s, now);
        });
        measure(undone, [&](core::EditWriter &writer, core::Database &) { return writer.undo(u"Ann"_s, now); });
        measure(redone, [&](core::EditWriter &writer, core::Database &) { return writer.redo(u"Ann"_s, now); });
        measure(undone, [&](core::EditWriter &writer, core::Database &) { return writer.undo(u"Ann"_s, now); });
    }
    core::Assignment assignment{{}, {u"Ann"_s, u"Bo"_s, u"Cy"_s, u"Di"_s}, 20, 1};
    for (qint64 id = 1; id <= qint64(index.sampleCount()); ++id)
        assignment.samples.push_back({id});
    std::vector<double> dealt;
    for (int round = 0; round < Rounds; ++round)
        dealt.push_back(secondsOf([&] { (void)assignment.shares(index); }) * 1000);
    report.add({u"shares of %1 samples dealt out to four"_s.arg(assignment.samples.size()), median(dealt), 0, 0, u"ms"_s,
                {}});
    const QString name = u"%1 pairs of %2 samples"_s.arg(meant).arg(bulk.samples.size());
    report.add({u"a verdict on "_s + name, median(made), 0, 0, u"s"_s, {}});
    report.add({u"undo of it"_s, median(undone), 0, 0, u"s"_s, {}});
    report.add({u"redo of it"_s, median(redone), 0, 0, u"s"_s, {}});
    report.add({u"taken into the index, main thread"_s, median(told), 0, 0, u"ms"_s, {}});
}

}
