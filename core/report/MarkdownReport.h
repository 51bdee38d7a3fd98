#pragma once

#include "core/report/ReportWriter.h"

namespace core {

/// The report in Markdown (CommonMark, tables as GitHub has them). Foreign text is escaped: it makes no markup, no link
/// and no HTML; a line break in it is shown as a mark.
class MarkdownReport : public ReportWriter
{
public:
    bool wantsTotals() const override { return true; }
    QByteArray head(const ReportHead &head) override;
    QByteArray record(const ReviewedRecord &record) override;
    QByteArray foot() override;

private:
    bool m_something = false;
};

/// Foreign text as Markdown shows it word for word, on one line.
QString markdownText(QStringView text);

}
