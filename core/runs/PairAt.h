#pragma once

#include "core/project/SampleIndex.h"

namespace core {

/// Which pair stands in a row of the index.
inline PairPlace pairAt(const SampleIndex &index, std::int64_t row)
{
    std::int64_t low = 1;
    std::int64_t high = std::int64_t(index.sampleCount());
    while (low < high) { // the last sample that begins at or before the row
        const std::int64_t middle = low + (high - low + 1) / 2;
        if (std::int64_t(index.firstRow({middle})) <= row)
            low = middle;
        else
            high = middle - 1;
    }
    return {{low}, int(row - std::int64_t(index.firstRow({low})))};
}

}
