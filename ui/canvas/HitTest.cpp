#include "ui/canvas/HitTest.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double SmallestHit = 10; // view units: what a box offers at least to be taken hold of
constexpr double LineHit = 3;      // around a box, where its lines are

QRectF hitBounds(const QRectF &bounds)
{
    const double x = std::max(LineHit, (SmallestHit - bounds.width()) / 2);
    const double y = std::max(LineHit, (SmallestHit - bounds.height()) / 2);
    return bounds.adjusted(-x, -y, x, y);
}

double distanceToSide(QPointF a, QPointF b, QPointF p)
{
    const QPointF side = b - a;
    const double length = QPointF::dotProduct(side, side);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(p - a, side) / length, 0.0, 1.0) : 0;
    const QPointF way = p - (a + side * t);
    return std::hypot(way.x(), way.y());
}

}

bool isHit(const QPolygonF &corners, core::Box::Shape shape, QPointF place)
{
    const QRectF bounds = corners.boundingRect();
    if (corners.isEmpty() || !hitBounds(bounds).contains(place))
        return false;
    const bool tiny = bounds.width() < SmallestHit || bounds.height() < SmallestHit;
    if (tiny || shape == core::Box::Shape::Rect || corners.containsPoint(place, Qt::OddEvenFill))
        return true;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        if (distanceToSide(corners[i], corners[(i + 1) % corners.size()], place) <= SmallestHit / 2)
            return true;
    }
    return false;
}

double areaOf(const QPolygonF &corners)
{
    double twice = 0;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF &a = corners[i];
        const QPointF &b = corners[(i + 1) % corners.size()];
        twice += a.x() * b.y() - b.x() * a.y();
    }
    return std::abs(twice) / 2;
}

}
