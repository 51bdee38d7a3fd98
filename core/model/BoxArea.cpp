#include "core/model/BoxArea.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

double cross(QPointF a, QPointF b)
{
    return a.x() * b.y() - a.y() * b.x();
}

/// By the shoelace formula; the sign says which way the corners run. Seen from the first corner, so that boxes far from
/// the origin lose nothing.
double signedArea(const QPolygonF &corners)
{
    double sum = 0;
    for (qsizetype i = 2; i < corners.size(); ++i)
        sum += cross(corners[i - 1] - corners[0], corners[i] - corners[0]);
    return sum / 2;
}

/// All corners turn the same way, and once round.
bool isConvex(const QPolygonF &corners)
{
    const qsizetype count = corners.size();
    bool left = false, right = false;
    int turns = 0; // between going right and going left, along x
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF side = corners[(i + 1) % count] - corners[i];
        const QPointF next = corners[(i + 2) % count] - corners[(i + 1) % count];
        const double turn = cross(side, next);
        left = left || turn < 0;
        right = right || turn > 0;
        turns += (side.x() < 0) != (next.x() < 0) ? 1 : 0;
    }
    return !(left && right) && turns <= 2;
}

/// What of the corners lies on the inner side of a line through two points; the inside is where the cross product is
/// positive.
QPolygonF clipped(const QPolygonF &corners, QPointF from, QPointF to)
{
    QPolygonF kept;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF a = corners[i];
        const QPointF b = corners[(i + 1) % corners.size()];
        const double sideA = cross(to - from, a - from);
        const double sideB = cross(to - from, b - from);
        if (sideA >= 0)
            kept += a;
        if ((sideA > 0 && sideB < 0) || (sideA < 0 && sideB > 0))
            kept += a + (b - a) * (sideA / (sideA - sideB));
    }
    return kept;
}

double sharedByConvex(const QPolygonF &a, QPolygonF b)
{
    if (signedArea(b) < 0)
        std::ranges::reverse(b);
    QPolygonF shared = a;
    for (qsizetype i = 0; i < b.size(); ++i)
        shared = clipped(shared, b[i], b[(i + 1) % b.size()]);
    return std::abs(signedArea(shared));
}

}

double areaOf(const Box &box)
{
    if (box.shape() != Box::Shape::Polygon)
        return std::abs(box.width() * box.height());
    return std::abs(signedArea(box.corners()));
}

double sharedArea(const Box &a, const Box &b)
{
    const QRectF first = a.bounds();
    const QRectF second = b.bounds();
    const double width = std::min(first.right(), second.right()) - std::max(first.left(), second.left());
    const double height = std::min(first.bottom(), second.bottom()) - std::max(first.top(), second.top());
    if (!(width > 0 && height > 0))
        return 0;
    double shared = width * height;
    if (a.shape() != Box::Shape::Rect || b.shape() != Box::Shape::Rect) {
        const QPolygonF cornersA = a.corners();
        const QPolygonF cornersB = b.corners();
        shared = isConvex(cornersA) && isConvex(cornersB) ? sharedByConvex(cornersA, cornersB)
                                                          : std::abs(signedArea(cornersA.intersected(cornersB)));
    }
    return std::min({shared, areaOf(a), areaOf(b)}); // rounding must not let it be more than there is
}

}
