#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// The samples that lmms-eval logs: `doc_id` counts questions from 0, `doc` is the record that was asked, `resps` are
/// the answers, `filtered_resps` what was scored, `target` what was right.
class LmmsEvalSamples : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::LmmsEvalSamples)
public:
    QString id() const override { return QStringLiteral("lmms-eval"); }
    QString name() const override { return tr("lmms-eval samples"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
};

}
