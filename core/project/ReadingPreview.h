#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageLocator.h"
#include "core/jobs/JobControl.h"
#include "core/model/Box.h"
#include "core/notation/BoxReading.h"
#include "core/project/SampleIndex.h"
#include "core/storage/Source.h"

#include <optional>
#include <vector>

namespace core {

class Database;

/// What a reading makes of some boxes. A box is inside, outside or without a place.
struct ReadingTally
{
    qint64 boxes = 0;
    qint64 inside = 0;     ///< of the image; of the range, where that says the same and no image has to be known
    qint64 outside = 0;    ///< with some part
    qint64 unplaced = 0;   ///< depend on the size of an image that was not found
    qint64 reversed = 0;   ///< of negative width or height
    qint64 degenerate = 0; ///< without an area

    friend bool operator==(const ReadingTally &, const ReadingTally &) = default;
};

/// Where a reading puts a box.
struct PlacedBox
{
    Box box;
    bool inPixels = true; ///< of the image; otherwise of an image that is one unit wide and high

    friend bool operator==(const PlacedBox &, const PlacedBox &) = default;
};

/// A box as it is written, and where each of two readings puts it; none: it finds no box there, or has no image.
struct ReadingExample
{
    SampleId sample;
    QString written; ///< foreign text
    std::optional<PlacedBox> stored;
    std::optional<PlacedBox> proposed;
};

/// Two readings of the boxes of a source side by side.
struct ReadingPreview
{
    qint64 samples = 0; ///< of the source, with boxes in any notation
    qint64 looked = 0;  ///< of these, spread over the source
    ReadingTally stored;
    ReadingTally proposed;
    std::vector<ReadingExample> examples; ///< the first box of the first samples
};

/// What is asked: copies, for another thread. The notations must outlive the work.
struct ReadingQuestion
{
    SampleIndex index;
    Source source;
    ImageLocator images; ///< of the source
    BoxReading stored;
    BoxReading proposed;
    SampleId first; ///< a sample of the source that is looked at before all others, if it has boxes; may be none
};

/// Reads at most `most` samples as they stand now, edits included. The sizes of images are read from their files where
/// a reading depends on them. Errors: Cancelled, and those of reading.
Result<ReadingPreview> previewReading(Database &db, const ReadingQuestion &question, JobControl &control,
                                      std::size_t most = 2000);

}
