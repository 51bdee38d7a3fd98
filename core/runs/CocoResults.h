#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// A list of `image_id` and `caption`. Results of detection (`category_id`, `bbox`, `score`) answer no question and are
/// none.
class CocoResults : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::CocoResults)
public:
    QString id() const override { return QStringLiteral("coco"); }
    QString name() const override { return tr("COCO caption results"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
};

}
