#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// Rows in no layout of their own, JSON or a table: columns are found by the names that people give them.
class PlainRows : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::PlainRows)
public:
    QString id() const override { return QStringLiteral("rows"); }
    QString name() const override { return tr("Rows of image, question and answer"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
};

}
