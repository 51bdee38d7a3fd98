#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// What the evaluation scripts of GeoChat write, and those made after them: `question_id`, `image_id`, `answer`,
/// `ground_truth`, perhaps `question`.
class GeochatResults : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::GeochatResults)
public:
    QString id() const override { return QStringLiteral("geochat"); }
    QString name() const override { return tr("GeoChat, SkySenseGPT and VRSBench results"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
};

}
