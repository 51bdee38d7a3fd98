#pragma once

#include "core/base/Id.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace core {

struct Sample;

/// What the index has to know of a sample after an edit: small, so that bulk work can hold one of each sample.
struct SampleUpdate
{
    SampleId sample;
    std::vector<std::uint8_t> states; ///< a state byte a pair, as in SampleIndex; as many as there are pairs now
    std::vector<QStringList> marks;   ///< of each pair, as in MarkIndex; empty: none has any
    QStringList sampleMarks;          ///< of the sample as a whole
    QByteArray traits;                ///< PairTraits::toByte() of each pair; empty: as before
    bool commented = false;           ///< the sample as a whole
    bool editedOutside = false;       ///< a text that belongs to no pair, or which turns there are
    bool rearranged = false;          ///< the turns are not those of the record

    static SampleUpdate of(const Sample &sample, const QByteArray &traits);
};

}
