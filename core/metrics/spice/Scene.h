#pragma once

#include "core/metrics/spice/SceneTuple.h"

#include <vector>

namespace core {

/// What one caption says.
struct Scene
{
    enum class Reading {
        Complete, ///< every word has its place
        Gaps,     ///< no grammatical sentence: some words were left out
        None,     ///< nothing could be read
    };

    std::vector<SceneTuple> tuples;
    Reading reading = Reading::None;
    bool cutShort = false; ///< with more time, or without a limit to words, the reading might be a better one
};

}
