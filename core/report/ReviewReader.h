#pragma once

#include "core/jobs/JobControl.h"
#include "core/json/RecordParser.h"
#include "core/notation/BoxReading.h"
#include "core/notation/NotationRegistry.h"
#include "core/project/SampleReader.h"
#include "core/report/ReportOptions.h"
#include "core/report/ReviewedRecord.h"
#include "core/storage/ReviewTrace.h"

#include <map>

namespace core {

/// Goes through the records that people did something with, one after the other: memory does not grow with their
/// number. For one thread, on a reader's connection.
class ReviewReader
{
    Q_DECLARE_TR_FUNCTIONS(core::ReviewReader)
public:
    explicit ReviewReader(Database &db);

    /// `pairs` may be absent: all. `use` fails to stop. Error::Cancelled when told to.
    using Use = std::function<Result<>(const ReviewedRecord &record)>;
    Result<> forEach(const ReportedPairs *pairs, JobControl &control, const Use &use);
    /// Progress is told as that of reading number `reading` (from 0) of so many.
    void setReading(int reading, int of)
    {
        m_reading = reading;
        m_readings = of;
    }

private:
    struct SourceFacts
    {
        QString name;
        BoxReading boxes;
    };
    using Authors = std::vector<ReviewTrace::Author>;

    Result<> loadSources();
    Result<ReviewedRecord> read(SampleId id);
    void addTexts(const Sample &sample, const Authors &authors, std::vector<ReviewedPair> &pairs) const;
    Result<> addPointers(const SampleRow &row, ReviewedRecord &record);

    Database &m_db;
    SampleReader m_samples;
    ReviewTrace m_trace;
    RecordParser m_parser;
    RecordFields m_fields;
    NotationRegistry m_notations;
    std::map<SourceId, SourceFacts> m_sources;
    int m_reading = 0;
    int m_readings = 1;
};

}
