#include "ui/canvas/SampleCanvasBoxes.h"

namespace ui {

std::vector<CanvasBox> canvasBoxes(const std::vector<core::SampleBox> &boxes, const core::Sample &sample,
                                   const BoxColours &colours, bool movable)
{
    std::vector<CanvasBox> shown;
    shown.reserve(boxes.size());
    for (const core::SampleBox &box : boxes) {
        const bool hasAngle = box.token.numbers.size() == 5;
        shown.push_back({box.ref, box.box, box.token.label, colours.of(box, sample), movable, movable && hasAngle});
    }
    return shown;
}

}
