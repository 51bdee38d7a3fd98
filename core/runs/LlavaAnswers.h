#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// What the evaluation scripts of LLaVA write: `question_id`, `prompt`, `text`, `answer_id`, `model_id`. Their files of
/// questions and of reviews have a `text`, too, and are none.
class LlavaAnswers : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::LlavaAnswers)
public:
    QString id() const override { return QStringLiteral("llava"); }
    QString name() const override { return tr("LLaVA answers"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
};

}
