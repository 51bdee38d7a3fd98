#pragma once

#include "core/notation/SampleBoxes.h"
#include "ui/canvas/CanvasBox.h"
#include "ui/common/BoxColours.h"
#include "ui/common/BoxStates.h"

#include <vector>

namespace ui {

/// Boxes of a sample as the canvas takes them: each in the colour that its token has in the text; those that are
/// hidden not at all, those of questions as regions that are asked about.
std::vector<CanvasBox> canvasBoxes(const std::vector<core::SampleBox> &boxes, const core::Sample &sample,
                                   const BoxColours &colours, const BoxStates &states, bool movable);

}
