#include "core/report/ReportWriter.h"

#include "core/report/CsvReport.h"
#include "core/report/ErrataReport.h"
#include "core/report/HtmlReport.h"
#include "core/report/MarkdownReport.h"

namespace core {

std::unique_ptr<ReportWriter> reportWriter(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Markdown:
        return std::make_unique<MarkdownReport>();
    case ReportFormat::Html:
        return std::make_unique<HtmlReport>();
    case ReportFormat::Csv:
        return std::make_unique<CsvReport>();
    case ReportFormat::Errata:
        return std::make_unique<ErrataReport>();
    }
    return nullptr;
}

}
