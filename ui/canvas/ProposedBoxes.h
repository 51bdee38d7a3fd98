#pragma once

#include "ui/canvas/CanvasBox.h"

#include <vector>

class QPainter;

namespace ui {

class BoxLayer;
class ViewTransform;

/// What boxes could become, dashed in their colours over what they are, until a person has decided. Takes no mouse.
class ProposedBoxes
{
public:
    void set(std::vector<BoxMove> moves) { m_moves = std::move(moves); }
    const std::vector<BoxMove> &moves() const { return m_moves; }

    /// The colours are those of `boxes`; what is not among them is not painted.
    void paint(QPainter &painter, const ViewTransform &view, const BoxLayer &boxes) const;

private:
    std::vector<BoxMove> m_moves;
};

}
