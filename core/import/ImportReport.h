#pragma once

#include "core/base/Id.h"
#include "core/notation/BoxStatistics.h"
#include "core/notation/FieldsNotation.h"
#include "core/storage/ProblemStore.h"

#include <QString>

#include <vector>

namespace core {

/// What came in from one file, and what could not be understood.
struct SourceReport
{
    SourceId source; ///< 0 when nothing of it is in the project
    QString path;
    QString format;
    qint64 records = 0;
    qint64 samples = 0;
    qint64 pairs = 0;
    qint64 skipped = 0;                              ///< records that did not become a sample
    qint64 problemCount = 0;                         ///< all that were met
    std::vector<Problem> problems;                   ///< the first ones
    std::vector<BoxStatistics> boxes;                ///< one for each notation that found any
    BoxStatistics fieldBoxes{FieldsNotation().id()}; ///< those beside the conversation
};

struct ImportReport
{
    std::vector<SourceReport> sources;
};

}
