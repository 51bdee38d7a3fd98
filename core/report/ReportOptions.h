#pragma once

#include "core/project/PairBits.h"
#include "core/project/SampleIndex.h"

#include <QString>

#include <optional>

namespace core {

enum class ReportFormat {
    Markdown,
    Html,
    Csv,    ///< one line for each changed text
    Errata, ///< JSON Lines, one for each changed record
};
inline constexpr int ReportFormatCount = 4;

/// The word on the command line: markdown, html, csv, errata.
QString reportFormatName(ReportFormat format);
std::optional<ReportFormat> reportFormatFromName(QStringView name);
/// How such a file is called: md, html, csv, jsonl.
QString reportSuffix(ReportFormat format);
/// By the ending of its name; nothing when it tells nothing.
std::optional<ReportFormat> reportFormatOf(const QString &path);

/// The pairs that a query found.
struct ReportedPairs
{
    QString query; ///< as it is to be quoted
    SampleIndex index;
    PairBits rows;

    bool wants(SampleId sample, int number) const; ///< number from 1
    bool wantsAny(SampleId sample) const;
};

struct ReportOptions
{
    ReportFormat format = ReportFormat::Markdown;
    std::optional<ReportedPairs> pairs; ///< none: all
};

}
