#pragma once

#include "core/model/Box.h"
#include "core/notation/SampleBoxes.h"

#include <QColor>
#include <QString>

namespace ui {

/// A box as the canvas shows it. The label is foreign text and drawn as it is written, on one line.
struct CanvasBox
{
    core::BoxRef ref; ///< valid, and each ref once
    core::Box box;    ///< image pixels
    QString label;    ///< empty: no label
    QColor colour;
    bool movable = true;
};

/// What a person wants a box to be after a drag. Nothing has changed yet.
struct BoxMove
{
    core::BoxRef ref;
    core::Box box; ///< image pixels
};

}
