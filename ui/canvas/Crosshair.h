#pragma once

#include <QPointF>
#include <QRegion>

class QPainter;

namespace ui {

class ViewTransform;

/// Lines along row and column of the pixel at `place` (image pixels), and its outline where it is large enough.
void paintCrosshair(QPainter &painter, const ViewTransform &view, QPointF place);
/// What they cover, view units.
QRegion crosshairRegion(const ViewTransform &view, QPointF place);

/// A ring around a place that was asked for. It covers the square of `PlaceMarkReach` view units around it.
void paintPlaceMark(QPainter &painter, const ViewTransform &view, QPointF place);
constexpr double PlaceMarkReach = 16;

}
