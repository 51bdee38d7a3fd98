#pragma once

#include "core/runs/PredictionFile.h"
#include "core/runs/PredictionMatcher.h"

#include <map>

namespace core {

/// What a file of predictions comes to in a project, and what is wrong with it.
struct RunReport
{
    static constexpr std::size_t MostProblems = 1'000; ///< that are listed

    QString path; ///< absolute
    QString format;
    PredictionFormat::Certainty certainty = PredictionFormat::Certainty::No;
    ColumnChoice columns;
    QStringList evidence; ///< for the columns
    PredictionFile::Counts counts;
    PredictionMatcher::Outcome match;
    QByteArray hash; ///< BLAKE2b-256 of the file
    qint64 bytes = 0;
    qint64 problemCount = 0;
    std::map<QString, qint64> problemKinds; ///< how many of each
    std::vector<RowProblem> problems;       ///< the first ones
};

}
