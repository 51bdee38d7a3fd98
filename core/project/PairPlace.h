#pragma once

#include "core/base/Id.h"

namespace core {

/// A pair of a sample; `pair` counts from 0 (Pair::number - 1).
struct PairPlace
{
    SampleId sample;
    int pair = -1; ///< -1: before the first
    friend bool operator==(PairPlace, PairPlace) = default;
};

}
