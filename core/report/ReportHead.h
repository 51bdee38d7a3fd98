#pragma once

#include "core/report/ChangeTotals.h"

#include <QDateTime>
#include <QString>

namespace core {

/// What a report is about.
struct ReportHead
{
    QString project; ///< name of its file
    QDateTime made;  ///< UTC
    qint64 seq = 0;  ///< entry of the journal up to which edits are in it
    QString query;   ///< that chose the pairs; empty: all
    ChangeTotals totals;
};

}
