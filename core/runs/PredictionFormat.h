#pragma once

#include "core/runs/ColumnChoice.h"
#include "core/runs/Prediction.h"

#include <functional>

namespace core {

/// A layout in which the answers of models come.
class PredictionFormat
{
public:
    enum class Certainty { No, Maybe, Certain };
    using Use = std::function<void(Prediction &&prediction)>;
    using Report = std::function<void(RowProblem &&problem)>;

    virtual ~PredictionFormat() = default;

    virtual QString id() const = 0;
    /// For people: whose layout it is.
    virtual QString name() const = 0;
    virtual Certainty judge(const RowSample &sample) const = 0;
    /// What is what in such a file.
    virtual ColumnChoice columns(const RowSample &sample) const = 0;
    /// The predictions of a row: one, by its columns, unless the format says otherwise. What is not as it should be is
    /// reported, and the prediction comes nonetheless where there is an answer.
    virtual void read(const FileRow &row, const ColumnChoice &columns, const Use &use, const Report &report) const;
};

}
