#pragma once

#include <QPolygonF>
#include <QRectF>

#include <optional>

class QColor;
class QPainter;

namespace ui {

/// Of a box that leaves the image, the part on it; nothing where it does not leave it, or lies beside it as a whole.
/// All in view units.
std::optional<QPolygonF> clippedTo(const QRectF &image, const QPolygonF &corners);

/// An arrow on each side of the image that the box goes on beyond. `whole`: its bounds with what is cut off.
void paintClipMarks(QPainter &painter, const QRectF &shown, const QRectF &whole, const QColor &colour);

}
