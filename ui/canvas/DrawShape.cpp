#include "ui/canvas/DrawShape.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ui {

namespace {

/// How far it is from `place` to the border of the image on one axis, in the direction of `way`.
double room(double place, double way, double size)
{
    return way < 0 ? place : size - place;
}

/// How often `way` fits between `place` and the border of the image.
double room(QPointF place, QPointF way, QSizeF image)
{
    double times = std::numeric_limits<double>::infinity();
    if (way.x() != 0)
        times = room(place.x(), way.x(), image.width()) / std::abs(way.x());
    if (way.y() != 0)
        times = std::min(times, room(place.y(), way.y(), image.height()) / std::abs(way.y()));
    return std::max(times, 0.0);
}

}

QPointF heldIn(QSizeF image, QPointF place)
{
    return {std::clamp(place.x(), 0.0, image.width()), std::clamp(place.y(), 0.0, image.height())};
}

core::Box drawnRect(QPointF from, QPointF to, DragKeys keys, QSizeF image)
{
    const QPointF way = to - from;
    double x = std::abs(way.x());
    double y = std::abs(way.y());
    if (keys.shift)
        x = y = std::max(x, y);
    double roomX = room(from.x(), way.x(), image.width());
    double roomY = room(from.y(), way.y(), image.height());
    if (keys.alt) {
        roomX = std::min(from.x(), image.width() - from.x());
        roomY = std::min(from.y(), image.height() - from.y());
    }
    if (keys.shift)
        roomX = roomY = std::min(roomX, roomY);
    const QPointF reach(std::copysign(std::min(x, roomX), way.x()), std::copysign(std::min(y, roomY), way.y()));
    const QPointF a = keys.alt ? from - reach : from;
    const QPointF b = from + reach;
    return core::Box::fromCorners(std::min(a.x(), b.x()), std::min(a.y(), b.y()), std::max(a.x(), b.x()),
                                  std::max(a.y(), b.y()));
}

core::Box drawnRotated(const QLineF &side, QPointF to, QSizeF image)
{
    const QPointF along(side.dx(), side.dy());
    const double length = std::hypot(along.x(), along.y());
    if (length == 0)
        return core::Box::rotated(side.p1(), 0, 0, 0);
    const QPointF across = QPointF(-along.y(), along.x()) / length;
    const double depth = QPointF::dotProduct(to - side.p1(), across);
    const QPointF way = depth < 0 ? -across : across;
    const double deepest = std::min(room(side.p1(), way, image), room(side.p2(), way, image));
    const double height = std::min(std::abs(depth), deepest);
    return core::Box::rotated(side.center() + way * (height / 2), length, height,
                              qRadiansToDegrees(std::atan2(along.y(), along.x())));
}

}
