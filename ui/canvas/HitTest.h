#pragma once

#include "core/model/Box.h"

#include <QPointF>
#include <QPolygonF>

namespace ui {

/// Whether the mouse at `place` means the box with these corners. All in view units. Lines count as part of the box,
/// and one that is shown as a speck or a line is larger to the mouse than to the eye.
bool isHit(const QPolygonF &corners, core::Box::Shape shape, QPointF place);

double areaOf(const QPolygonF &corners);

}
