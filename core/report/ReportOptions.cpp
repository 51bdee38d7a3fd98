#include "core/report/ReportOptions.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Name
{
    ReportFormat format;
    QString word;
    QString suffix;
};

const std::vector<Name> &names()
{
    static const std::vector<Name> all{{ReportFormat::Markdown, u"markdown"_s, u"md"_s},
                                       {ReportFormat::Html, u"html"_s, u"html"_s},
                                       {ReportFormat::Csv, u"csv"_s, u"csv"_s},
                                       {ReportFormat::Errata, u"errata"_s, u"jsonl"_s}};
    return all;
}

}

QString reportFormatName(ReportFormat format)
{
    return names()[std::size_t(format)].word;
}

std::optional<ReportFormat> reportFormatFromName(QStringView name)
{
    for (const Name &known : names()) {
        if (known.word == name)
            return known.format;
    }
    return std::nullopt;
}

QString reportSuffix(ReportFormat format)
{
    return names()[std::size_t(format)].suffix;
}

std::optional<ReportFormat> reportFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const Name &known : names()) {
        if (known.suffix == suffix)
            return known.format;
    }
    if (suffix == u"markdown")
        return ReportFormat::Markdown;
    return suffix == u"htm" ? std::optional(ReportFormat::Html) : std::nullopt;
}

bool ReportedPairs::wants(SampleId sample, int number) const
{
    // What was imported meanwhile was not asked for.
    return sample.value <= qint64(index.sampleCount()) && number <= index.pairCount(sample) &&
           rows.test(index.firstRow(sample) + std::size_t(number - 1));
}

bool ReportedPairs::wantsAny(SampleId sample) const
{
    return sample.value <= qint64(index.sampleCount()) && rows.next(index.firstRow(sample)) < index.endRow(sample);
}

}
