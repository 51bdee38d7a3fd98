#pragma once

#include "core/model/Sample.h"
#include "core/notation/BoxReading.h"

#include <QSize>

#include <optional>
#include <vector>

namespace core {

/// Names a box in a sample: the turn it is written in and its place among the boxes of that turn, from 0.
struct BoxRef
{
    QString turn;
    int index = -1;

    bool isValid() const { return index >= 0; }
    friend bool operator==(const BoxRef &, const BoxRef &) = default;
};

/// A box of a sample, found in its text or a field and, when the size of the image is known, placed on the image.
struct SampleBox
{
    BoxRef ref;
    int ordinal = 0; ///< place among all boxes of the sample, from 0: gives its colour
    BoxToken token;
    Box box; ///< image pixels; meaningless while the image size is not known
};

/// The boxes of a turn whose text is being typed, in place of those that stand in it.
struct TypedBoxes
{
    QString turn; ///< key; empty: of none
    std::vector<BoxToken> boxes;
};

/// All boxes of a sample in the order of its text, then those of its fields, read from the turns as they stand now.
std::vector<SampleBox> sampleBoxes(const Sample &sample, const BoxReading &reading, QSize image,
                                   const TypedBoxes &typed = {});

/// The text of the turn after the box was moved, or nullopt when the turn has no such box.
std::optional<QString> textWithBox(const QString &text, int index, const Box &box, const Notation &notation,
                                   const BoxUnits &units, QSize image);

}
