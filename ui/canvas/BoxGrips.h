#pragma once

#include "ui/canvas/BoxHandle.h"

#include <QList>
#include <QPolygonF>
#include <QRectF>

namespace ui {

/// A handle as it stands on screen. View units.
struct BoxGrip
{
    BoxHandle handle = BoxHandle::None;
    QPointF at;
    qsizetype corner = 0; ///< of a polygon: which
    QPointF foot = {};    ///< where the line to the handle that turns leaves the box
};

/// The handles that a box shown with these corners has room for: around it, and around a small box at a distance, so
/// that they neither hide it nor leave nothing to take hold of between them. Their size does not matter here.
QList<BoxGrip> gripsOf(const core::Box &box, const QPolygonF &corners, bool turnable);
/// What the handles stand around, without the one that turns. Null when there are none.
QRectF frameOf(const QList<BoxGrip> &grips);
/// The one that a mouse at `place` takes.
BoxGrip gripAt(const QList<BoxGrip> &grips, QPointF place);

}
