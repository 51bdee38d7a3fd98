#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// What the evaluation scripts of EarthDial write: `question`, `answer`, and what was right under one of several names;
/// neither ids nor images, so that rows count.
class EarthdialResults : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::EarthdialResults)
public:
    QString id() const override { return QStringLiteral("earthdial"); }
    QString name() const override { return tr("EarthDial results"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
};

}
