#include "ui/canvas/BoxGrips.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

// View units.
constexpr double SmallestFrame = 26; // from handle to handle
constexpr double RoomForSides = 48;  // below that a handle at the middle of a side crowds the corners
constexpr double TurnDistance = 14;  // of the handle that turns, from the top side: in view where an image is fitted
constexpr double Reach = 7;          // from the middle of a handle to the sides of what takes it

double lengthOf(QPointF way)
{
    return std::hypot(way.x(), way.y());
}

QList<BoxGrip> sideGrips(const core::Box &box, const QPolygonF &corners, bool turnable)
{
    const QPointF centre = (corners[0] + corners[2]) / 2;
    const double width = lengthOf(corners[1] - corners[0]);
    const double height = lengthOf(corners[3] - corners[0]);
    const double angle = qDegreesToRadians(box.degrees());
    const QPointF across(std::cos(angle), std::sin(angle));
    const QPointF down(-across.y(), across.x());
    const double x = std::max(width, SmallestFrame) / 2;
    const double y = std::max(height, SmallestFrame) / 2;

    QList<BoxHandle> handles{BoxHandle::TopLeft, BoxHandle::TopRight, BoxHandle::BottomRight, BoxHandle::BottomLeft};
    if (width >= RoomForSides)
        handles << BoxHandle::Top << BoxHandle::Bottom;
    if (height >= RoomForSides)
        handles << BoxHandle::Right << BoxHandle::Left;
    QList<BoxGrip> grips;
    for (const BoxHandle handle : handles) {
        const QPoint side = sideOf(handle);
        grips.append({handle, centre + across * (side.x() * x) + down * (side.y() * y)});
    }
    if (turnable)
        grips.append({BoxHandle::Turn, centre - down * (y + TurnDistance), 0, centre - down * (height / 2)});
    return grips;
}

QList<BoxGrip> cornerGrips(const QPolygonF &corners)
{
    const QRectF bounds = corners.boundingRect();
    const auto apart = [](double length) { return length > 0 ? std::max(1.0, SmallestFrame / length) : 1; };
    const double x = apart(bounds.width());
    const double y = apart(bounds.height());
    QList<BoxGrip> grips;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QPointF way = corners[i] - bounds.center();
        grips.append({BoxHandle::Corner, bounds.center() + QPointF(way.x() * x, way.y() * y), i});
    }
    return grips;
}

}

QList<BoxGrip> gripsOf(const core::Box &box, const QPolygonF &corners, bool turnable)
{
    if (box.shape() == core::Box::Shape::Polygon)
        return cornerGrips(corners);
    return corners.size() == 4 ? sideGrips(box, corners, turnable) : QList<BoxGrip>();
}

QRectF frameOf(const QList<BoxGrip> &grips)
{
    QPolygonF places;
    for (const BoxGrip &grip : grips) {
        if (grip.handle != BoxHandle::Turn)
            places << grip.at;
    }
    return places.boundingRect();
}

BoxGrip gripAt(const QList<BoxGrip> &grips, QPointF place)
{
    BoxGrip nearest;
    double least = Reach;
    for (const BoxGrip &grip : grips) {
        const QPointF way = place - grip.at;
        const double distance = std::max(std::abs(way.x()), std::abs(way.y()));
        if (distance <= least) {
            least = distance;
            nearest = grip;
        }
    }
    return nearest;
}

}
