#pragma once

#include "core/jobs/JobControl.h"
#include "core/runs/FormatRegistry.h"

namespace core {

/// A file of predictions whose format and columns are known. It may be read several times.
class PredictionFile
{
    Q_DECLARE_TR_FUNCTIONS(core::PredictionFile)
public:
    struct Options
    {
        QString format = {};       ///< id; empty: found out
        ColumnChoice columns = {}; ///< those that are not as they would be found
    };
    struct Counts
    {
        qint64 rows = 0;
        qint64 predictions = 0;
        qint64 skipped = 0; ///< rows without one, each with a problem
    };

    /// Looks at the first rows. BadInput with the columns that are there, where no format knows the file and no answer
    /// was named; Usage for a format or a column that does not exist.
    static Result<PredictionFile> open(const QString &path, const Options &options);

    QString path() const { return m_path; }
    const PredictionFormat &format() const { return *m_format; }
    PredictionFormat::Certainty certainty() const { return m_certainty; }
    const ColumnChoice &columns() const { return m_columns; }
    const RowSample &sample() const { return m_sample; }

    /// All of it, in order, in memory that is bounded by the largest row. Problems come before the prediction of their
    /// row. Errors: Cancelled, where the file cannot be read on, and what `use` returns.
    Result<Counts> read(JobControl &control, const std::function<Result<>(Prediction &&)> &use,
                        const PredictionFormat::Report &report) const;

private:
    QString m_path;
    std::shared_ptr<const FormatRegistry> m_formats;
    const PredictionFormat *m_format = nullptr; // one of them
    PredictionFormat::Certainty m_certainty = PredictionFormat::Certainty::No;
    ColumnChoice m_columns;
    RowSample m_sample;
};

}
