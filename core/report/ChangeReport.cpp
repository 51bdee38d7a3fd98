#include "core/report/ChangeReport.h"

#include "core/report/ReportWriter.h"
#include "core/report/ReviewReader.h"
#include "core/storage/CheckedFile.h"
#include "core/storage/Journal.h"
#include "core/storage/ReadSnapshot.h"
#include "core/storage/WriteTarget.h"

#include <QFileInfo>

namespace core {

Result<WrittenReport> ChangeReport::write(Database &reader, const QString &out, const ReportOptions &options,
                                          JobControl &control)
{
    const ReadSnapshot snapshot(reader);
    if (!snapshot.begun())
        return snapshot.begun().error();
    if (const auto safe = checkWriteTargets(reader, {out}, false); !safe)
        return safe.error();
    const auto seq = Journal(reader).lastSeq();
    if (!seq)
        return seq.error();
    CheckedFile file(out);
    if (auto opened = file.open(); !opened)
        return opened.error();

    const auto writer = reportWriter(options.format);
    const ReportedPairs *pairs = options.pairs ? &*options.pairs : nullptr;
    ReviewReader records(reader);
    WrittenReport report{out, 0, *seq, {}};
    const auto count = [&report](const ReviewedRecord &record) -> Result<> {
        report.totals.add(record);
        return {};
    };
    // Counts stand before what was counted: such reports are read twice rather than held in memory.
    if (writer->wantsTotals()) {
        records.setReading(0, 2);
        if (auto counted = records.forEach(pairs, control, count); !counted)
            return counted.error();
        records.setReading(1, 2);
    }
    const ReportHead head{QFileInfo(reader.name()).fileName(), QDateTime::currentDateTimeUtc(), *seq,
                          pairs ? pairs->query : QString(), report.totals};
    if (auto done = file.write(writer->head(head)); !done)
        return done.error();
    const auto written = records.forEach(pairs, control, [&](const ReviewedRecord &record) {
        if (!writer->wantsTotals())
            report.totals.add(record);
        return file.write(writer->record(record));
    });
    if (!written)
        return written.error();
    if (auto done = file.write(writer->foot()); !done)
        return done.error();
    if (auto committed = file.commit(); !committed)
        return committed.error();
    report.bytes = file.written();
    return report;
}

}
