#pragma once

#include "core/report/ReportHead.h"

#include <QCoreApplication>
#include <QStringList>

#include <vector>

namespace core {

/// The sentences and tables of reports that people read. Names in them are foreign text.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(core::ReportWords)
public:
    struct Table
    {
        QString title;
        QStringList columns; ///< the first one for names, the others for numbers
        std::vector<QStringList> rows;
    };

    static QString title(const ReportHead &head);
    static QStringList facts(const ReportHead &head);
    static std::vector<Table> tables(const ChangeTotals &totals);
    static QString changesTitle();
    static QString nothingChanged();

    /// "train.json, record 5 (id)".
    static QString place(const ReviewedRecord &record);
    /// "Pair 2 · vqa · approved by Anna", with its tags.
    static QString pairLine(const ReviewedPair &pair);
    /// "Answer, by Anna, 2026-01-31 12:00 UTC".
    static QString textLine(const ChangedText &text);
    /// "Comment of Anna: ...".
    static QString commentLine(const Comment &comment);
    static QString imagesLine(const QStringList &images);
    static QString before();
    static QString after();
    static QString question();
};

}
