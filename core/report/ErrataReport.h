#pragma once

#include "core/report/ReportWriter.h"

namespace core {

/// JSON Lines to publish beside a version of a data set: one for each record with a changed text or field, which it
/// names by JSON pointers into the record, with what stood there and what stands there now.
class ErrataReport : public ReportWriter
{
public:
    QByteArray head(const ReportHead &) override { return {}; }
    QByteArray record(const ReviewedRecord &record) override;
};

}
