#include "core/runs/PredictionFormat.h"

#include "core/runs/RowPrediction.h"

namespace core {

void PredictionFormat::read(const FileRow &row, const ColumnChoice &columns, const Use &use, const Report &report) const
{
    if (auto prediction = readRowPrediction(row, columns, report))
        use(std::move(*prediction));
}

}
