#pragma once

#include "core/runs/PredictionFormat.h"

#include <QCoreApplication>

namespace core {

/// Records in the layout of the dataset (RS-GPT4V, LLaVA) whose answers are those of a model. The question id of a pair
/// is the id of its record or, where that has several pairs, `ID_N`, N from 1.
class ConversationAnswers : public PredictionFormat
{
    Q_DECLARE_TR_FUNCTIONS(core::ConversationAnswers)
public:
    QString id() const override { return QStringLiteral("rs-gpt4v"); }
    QString name() const override { return tr("Conversations with the answers of a model"); }
    Certainty judge(const RowSample &sample) const override;
    ColumnChoice columns(const RowSample &sample) const override;
    void read(const FileRow &row, const ColumnChoice &columns, const Use &use, const Report &report) const override;
};

}
