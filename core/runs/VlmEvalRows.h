#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// What VLMEvalKit keeps, as JSON, CSV or TSV: `index`, `question`, `prediction`, and the right one as `answer`.
class VlmEvalRows : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::VlmEvalRows)
public:
    QString id() const override { return QStringLiteral("vlmevalkit"); }
    QString name() const override { return tr("VLMEvalKit predictions"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
};

}
