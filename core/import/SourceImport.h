#pragma once

#include "core/base/Result.h"
#include "core/import/ImportOptions.h"
#include "core/import/ImportReport.h"
#include "core/import/PageBatch.h"
#include "core/jobs/JobControl.h"
#include "core/json/EscapeStyle.h"
#include "core/json/RecordReader.h"
#include "core/storage/Source.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace core {

class Database;
class RecordConverter;

/// Brings one file into a project: this thread cuts, checks and classifies records, a second one packs and stores
/// pages, a third one works out the hash. All bytes of the file are kept, also those that are no sample.
class SourceImport
{
    Q_DECLARE_TR_FUNCTIONS(core::SourceImport)
public:
    /// `durable`: a project that exists and is in use; a source that is cut short is taken out again. Otherwise one
    /// that is being built, and only thrown away as a whole.
    SourceImport(Database &db, bool durable, const ImportOptions &options, JobControl &control);

    /// Errors: BadInput, with what is wrong and where; Conflict when the project has this very file already.
    Result<SourceReport> run(const QString &path);

private:
    using Batch = std::shared_ptr<const PageBatch>;
    using Push = std::function<bool(Batch)>;

    Result<> open(const QString &path);
    Result<> pipeline();
    Result<> read(RecordConverter &converter, const Push &push);
    Result<> readRecords(RecordConverter &converter, const Push &push);
    Result<> keepRest(const Push &push);
    Result<> store(const std::function<std::optional<Batch>()> &pop);
    Result<> finish();
    void keepReading();
    Result<> keepProblems();
    Result<> alreadyThere();
    void report(Problem problem);
    bool flush(const Push &push);

    Database &m_db;
    const bool m_durable;
    const ImportOptions &m_options;
    JobControl &m_control;

    RecordReader m_reader;
    EscapeEvidence m_escapes;
    Source m_source;
    SourceReport m_report;
    std::unique_ptr<PageBatch> m_batch;
};

}
