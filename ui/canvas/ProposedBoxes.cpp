#include "ui/canvas/ProposedBoxes.h"

#include "ui/canvas/BoxLayer.h"
#include "ui/canvas/DashedBox.h"

namespace ui {

void ProposedBoxes::paint(QPainter &painter, const ViewTransform &view, const BoxLayer &boxes) const
{
    for (const BoxMove &move : m_moves) {
        if (const CanvasBox *box = boxes.find(move.ref))
            paintDashed(painter, view, {move.box, box->colour});
    }
}

}
