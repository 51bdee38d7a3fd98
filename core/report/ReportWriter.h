#pragma once

#include "core/report/ReportHead.h"
#include "core/report/ReportOptions.h"
#include "core/report/ReviewedRecord.h"

#include <QByteArray>

#include <memory>

namespace core {

/// Turns what was changed into the bytes of a file, piece by piece.
class ReportWriter
{
public:
    virtual ~ReportWriter() = default;

    /// False: totals do not matter to it, and those in the head are empty.
    virtual bool wantsTotals() const { return false; }
    virtual QByteArray head(const ReportHead &head) = 0;
    /// In the order of the project. Empty: nothing of it is listed.
    virtual QByteArray record(const ReviewedRecord &record) = 0;
    virtual QByteArray foot() { return {}; }
};

std::unique_ptr<ReportWriter> reportWriter(ReportFormat format);

}
