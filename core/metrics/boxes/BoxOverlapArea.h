#pragma once

#include "core/model/Box.h"

namespace core {

/// What a predicted box and a true one share, and what they cover together, in square pixels.
struct BoxOverlapArea
{
    enum class Edges {
        Continuous, ///< the width is x2 - x1
        Inclusive   ///< x2 - x1 + 1, as VRSBench and the code for RSVG count pixels; upright boxes only
    };

    double shared = 0;
    double all = 0;

    static BoxOverlapArea of(const Box &predicted, const Box &truth, Edges edges = Edges::Continuous);

    /// Intersection over union, 0 to 1; 0 where nothing is covered.
    double iou() const { return all > 0 ? shared / all : 0; }
};

}
