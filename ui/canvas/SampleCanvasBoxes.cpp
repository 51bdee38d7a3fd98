#include "ui/canvas/SampleCanvasBoxes.h"

#include "ui/common/Palette.h"

namespace ui {

std::vector<CanvasBox> canvasBoxes(const std::vector<core::SampleBox> &boxes, bool movable)
{
    std::vector<CanvasBox> shown;
    shown.reserve(boxes.size());
    for (const core::SampleBox &box : boxes)
        shown.push_back({box.ref, box.box, box.token.label, boxColour(box.ordinal), movable});
    return shown;
}

}
