#pragma once

#include "core/model/Box.h"

#include <QColor>

class QPainter;

namespace ui {

class ViewTransform;

/// A box that is none at the moment: what one could become, or was before it could not be read any more.
struct DashedBox
{
    core::Box box; ///< image pixels
    QColor colour;

    friend bool operator==(const DashedBox &, const DashedBox &) = default;
};

void paintDashed(QPainter &painter, const ViewTransform &view, const DashedBox &box);

}
