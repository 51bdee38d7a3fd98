#pragma once

#include "core/runs/RunReport.h"
#include "core/storage/Run.h"

#include <QDateTime>

namespace core {

/// Brings the predictions of a file into a project as a run: first look() says what would come of it, then store()
/// does it. The file is read twice and never held. Nobody may change which pairs there are in between.
class RunImport
{
    Q_DECLARE_TR_FUNCTIONS(core::RunImport)
public:
    struct Options
    {
        PredictionFile::Options file = {};
        std::optional<MatchWay> way = {}; ///< nullopt: the one that matches most
    };
    struct Label
    {
        QString name = {}; ///< empty: that of the file, or of the run that is replaced; likewise the others
        QString model = {};
        QString notes = {};
        bool replace = false; ///< the run of this name, or else the one from the same bytes, is removed for it
    };

    RunImport(TextSource source, SampleIndex index);

    /// Errors: those of PredictionFile and PredictionMatcher. That nothing matches is none: the report says so.
    Result<> look(const QString &path, const Options &options, JobControl &control);
    const RunReport &report() const { return m_report; }

    /// After look(), by a connection that writes: one transaction. BadInput where nothing matches; Conflict where the
    /// name is taken, the same bytes are a run already, or the file has changed since.
    Result<Run> store(Database &db, const Label &label, JobControl &control) const;

private:
    Result<> readKeys(PredictionKeys &keys, JobControl &control);
    Result<RunId> replaced(Database &db, const Label &label, Run &run) const;
    Result<> fill(Database &db, const std::function<Result<>(const RunAnswer &)> &keep, JobControl &control) const;
    Error changed() const;

    TextSource m_source;
    SampleIndex m_index;
    std::optional<PredictionFile> m_file;
    QDateTime m_modified; ///< when it was looked at
    RunReport m_report;
};

}
