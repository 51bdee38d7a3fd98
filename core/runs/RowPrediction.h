#pragma once

#include "core/runs/PredictionFormat.h"

#include <optional>

namespace core {

/// An answer of so many characters and more is told of; it is kept whole.
inline constexpr qsizetype LongAnswer = 100'000;

/// The prediction of a row by its columns; none where it has no answer, which is reported.
std::optional<Prediction> readRowPrediction(const FileRow &row, const ColumnChoice &columns,
                                            const PredictionFormat::Report &report);

/// Where the row begins, and what is odd about its answer: empty, very long, no text, no UTF-8.
Prediction predictionAt(const FileRow &row);
void reportOddAnswer(const FileRow &row, std::string_view token, const QString &answer,
                     const PredictionFormat::Report &report);

}
