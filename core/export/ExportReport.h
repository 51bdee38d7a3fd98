#pragma once

#include "core/base/Id.h"
#include "core/export/ConvertedBoxes.h"
#include "core/export/PreferenceReport.h"

#include <QString>

#include <optional>
#include <vector>

namespace core {

/// What was written for one source, and what was left out.
struct ExportedSource
{
    SourceId source;
    QString path;
    qint64 bytes = 0;
    qint64 records = 0;        ///< written
    qint64 pairs = 0;          ///< written
    qint64 editedRecords = 0;  ///< written, and with changes of a person
    qint64 droppedRecords = 0; ///< left out because no pair of theirs was wanted
    qint64 droppedPairs = 0;
    std::optional<ConvertedBoxes> boxes; ///< when they were to be written in another notation
    qint64 reviews = 0;                  ///< of pairs, or of a record as a whole: written beside it or into it
    QString sidecar;                     ///< the file they are in; empty: none
};

struct ExportReport
{
    std::vector<ExportedSource> sources;
    std::optional<PreferenceReport> preference; ///< instead, when corrections were written
    qint64 seq = 0;                             ///< entry of the journal up to which edits are in it
};

}
