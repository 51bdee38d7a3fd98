#include "ui/canvas/SampleCanvasBoxes.h"

namespace ui {

std::vector<CanvasBox> canvasBoxes(const std::vector<core::SampleBox> &boxes, const core::Sample &sample,
                                   const BoxColours &colours, const BoxStates &states, bool movable)
{
    std::vector<CanvasBox> shown;
    shown.reserve(boxes.size());
    for (const core::SampleBox &box : boxes) {
        if (states.isHidden(box))
            continue;
        const bool hasAngle = box.token.numbers.size() == 5;
        const bool moves = movable && !states.isLocked(box) && !sample.isLocked(box.ref.turn);
        const core::Turn *turn = sample.turn(box.ref.turn);
        const bool asked = turn && core::speakerOf(turn->role) == core::Speaker::Question;
        shown.push_back({box.ref, box.box, box.token.label, colours.of(box, sample), moves, moves && hasAngle, asked});
    }
    return shown;
}

}
