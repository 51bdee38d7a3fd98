#pragma once

#include "core/report/ReportWriter.h"

namespace core {

/// The report as one page that needs nothing else: no script, nothing from the network (its policy forbids both), light
/// or dark as the reader's desktop. Foreign text is text only.
class HtmlReport : public ReportWriter
{
public:
    bool wantsTotals() const override { return true; }
    QByteArray head(const ReportHead &head) override;
    QByteArray record(const ReviewedRecord &record) override;
    QByteArray foot() override;

private:
    bool m_something = false;
};

/// Foreign text as HTML shows it word for word, in an element or an attribute in double quotes.
QString htmlText(QStringView text);

}
