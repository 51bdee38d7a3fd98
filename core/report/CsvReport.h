#pragma once

#include "core/report/ReportWriter.h"

namespace core {

/// One line for each changed text, as RFC 4180 has it, in UTF-8 with a byte order mark (spreadsheets ask for it). A
/// cell that a spreadsheet would take for a formula, one that begins with = + - @, their wide forms, a tab, a line end
/// or an apostrophe, has an apostrophe put before it: taking one away gives the text back.
class CsvReport : public ReportWriter
{
public:
    QByteArray head(const ReportHead &head) override;
    QByteArray record(const ReviewedRecord &record) override;
};

QByteArray csvCell(const QString &text);

}
