#pragma once

#include "core/export/BoxConverter.h"
#include "core/export/ExportReport.h"
#include "core/export/RecordExport.h"
#include "core/export/ReviewExport.h"
#include "core/jobs/JobControl.h"
#include "core/storage/CheckedFile.h"
#include "core/storage/PageStore.h"
#include "core/storage/Source.h"

#include <map>

namespace core {

/// How the texts of a source are escaped.
EscapeStyle escapeStyleOf(const Source &source);

/// Writes one source as it stands now: its pages one after the other, with the changed records spliced in and, where
/// the selection leaves records out, without the separators that belonged to them.
class SourceExport
{
    Q_DECLARE_TR_FUNCTIONS(core::SourceExport)
public:
    /// `states`: of every sample of the source that has texts, verdicts or another order.
    using States = std::map<SampleId, RecordExport::State>;

    /// `boxes` may be absent: they are written as they are; so may `review`.
    SourceExport(Database &db, const Source &source, const States &states, const PairSelection &selection,
                 BoxConverter *boxes, JobControl &control, ReviewExport *review = nullptr);

    /// Over what is at `path`, all or nothing.
    Result<ExportedSource> write(const QString &path);

private:
    struct Row
    {
        SampleId sample;
        PageId page;
        qint64 record = 0;
        qint64 start = 0;
        qint64 length = 0;
        qint64 pairs = 0;
    };

    Result<> collectRows();
    Result<> cancelled() const;
    Result<> writePage(const Page &page);
    Result<> writeRecord(const Row &row, std::string_view record);
    Result<> keep(const Row &row, QByteArrayView record);
    Result<> keepReviewed(const Row &row, std::string_view record);
    void leaveOut(const Row &row);
    Result<> commit(CheckedFile &file, const QString &path);

    Database &m_db;
    const Source &m_source;
    const States &m_states;
    const PairSelection &m_selection;
    BoxConverter *m_boxes;
    ReviewExport *m_review;
    JobControl &m_control;
    RecordExport m_record;
    CheckedFile *m_file = nullptr; ///< while write() runs
    ExportedSource m_report;

    std::vector<Row> m_rows; ///< that may differ from the import, in order
    std::size_t m_next = 0;
    bool m_first = true;     ///< no record was met yet
    bool m_written = false;  ///< a record was written
    qint64 m_lastRecord = 0; ///< number of the record that was met last
    QByteArray m_head;       ///< bytes in front of the first record
    QByteArray m_gap;        ///< bytes since the record that was met last
};

}
