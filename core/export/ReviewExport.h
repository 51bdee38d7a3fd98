#pragma once

#include "core/export/ExportOptions.h"
#include "core/export/PairReview.h"
#include "core/json/EscapeStyle.h"
#include "core/project/SampleReader.h"
#include "core/storage/CheckedFile.h"
#include "core/storage/Source.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// Puts what people said of pairs beside the records of a source that is exported, or into them. Records that nobody
/// touched keep their bytes, and nothing is said of a pair that nobody touched. For one thread.
class ReviewExport
{
    Q_DECLARE_TR_FUNCTIONS(core::ReviewExport)
public:
    /// Of a record.
    static QString key() { return QStringLiteral("review"); }

    ReviewExport(Database &db, const Source &source, const QString &label, const ExportOptions &options,
                 EscapeStyle style);

    /// Finds out what was touched, and begins the file beside `path`.
    Result<> begin(const QString &path);
    const std::vector<SampleId> &samples() const { return m_touched; } ///< ascending
    bool isTouched(SampleId sample) const;

    /// The record as it is written, with its review where that goes into it. BadInput: it has such a key already.
    Result<std::string> add(SampleId sample, std::string record);

    Result<> settle(); ///< see CheckedFile
    Result<> commit();
    bool hasSidecar() const { return m_file.has_value(); }
    qint64 reviews() const { return m_reviews; } ///< written

private:
    Result<> writeLines(const Sample &sample, const std::vector<PairReview> &reviews);

    const Source &m_source;
    const QString m_label;
    const ExportOptions &m_options;
    const EscapeStyle m_style;
    SampleReader m_samples;
    ReviewTrace m_trace;
    std::vector<SampleId> m_touched;
    std::optional<CheckedFile> m_file;
    qint64 m_reviews = 0;
};

}
