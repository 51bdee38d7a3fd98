#pragma once

#include "core/model/Verdict.h"

#include <QtGlobal>

#include <array>

namespace core {

/// How much was done to some pairs.
struct ChangeCounts
{
    qint64 pairs = 0; ///< that anything was done to
    qint64 texts = 0; ///< changed, other than in their boxes
    qint64 boxes = 0; ///< texts and fields in which only boxes were moved
    qint64 tags = 0;
    qint64 comments = 0;
    std::array<qint64, VerdictCount> verdicts{}; ///< None: of pairs that something else was done to

    friend bool operator==(const ChangeCounts &, const ChangeCounts &) = default;
};

}
