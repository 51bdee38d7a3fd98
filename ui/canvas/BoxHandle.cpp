#include "ui/canvas/BoxHandle.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double SmallestFrame = 26; // view units, from handle to handle
constexpr double RoomForSides = 48;  // view units, below that a handle at the middle of a side crowds the corners

/// Which side the handle stands on: -1 left or top, 1 right or bottom, 0 between.
struct Place
{
    int x = 0;
    int y = 0;
};

Place placeOf(BoxHandle handle)
{
    switch (handle) {
    case BoxHandle::TopLeft:
        return {-1, -1};
    case BoxHandle::Top:
        return {0, -1};
    case BoxHandle::TopRight:
        return {1, -1};
    case BoxHandle::Right:
        return {1, 0};
    case BoxHandle::BottomRight:
        return {1, 1};
    case BoxHandle::Bottom:
        return {0, 1};
    case BoxHandle::BottomLeft:
        return {-1, 1};
    case BoxHandle::Left:
        return {-1, 0};
    case BoxHandle::None:
        break;
    }
    return {};
}

/// The two ends of a box along one axis: the one that is pulled and the one that stays.
struct Ends
{
    double pulled;
    double fixed;
};

/// Holds the length of one axis to that of the other.
void scaleTo(Ends &ends, double before, double factor)
{
    const double direction = ends.pulled < ends.fixed ? -1 : 1;
    ends.pulled = ends.fixed + direction * before * factor;
}

}

QList<BoxHandle> handlesOf(const core::Box &box, const QRectF &bounds)
{
    if (box.shape() != core::Box::Shape::Rect)
        return {};
    QList<BoxHandle> handles{BoxHandle::TopLeft, BoxHandle::TopRight, BoxHandle::BottomRight, BoxHandle::BottomLeft};
    if (bounds.width() >= RoomForSides)
        handles << BoxHandle::Top << BoxHandle::Bottom;
    if (bounds.height() >= RoomForSides)
        handles << BoxHandle::Right << BoxHandle::Left;
    return handles;
}

QRectF handleFrame(const QRectF &bounds)
{
    const double x = std::max(0.0, SmallestFrame - bounds.width()) / 2;
    const double y = std::max(0.0, SmallestFrame - bounds.height()) / 2;
    return bounds.adjusted(-x, -y, x, y);
}

QPointF handlePoint(BoxHandle handle, const QRectF &frame)
{
    const Place place = placeOf(handle);
    const QPointF centre = frame.center();
    return {centre.x() + place.x * frame.width() / 2, centre.y() + place.y * frame.height() / 2};
}

core::Box resized(const core::Box &box, BoxHandle handle, QPointF to, bool keepRatio)
{
    const QRectF before = box.bounds();
    const Place place = placeOf(handle);
    Ends x{place.x < 0 ? before.left() : before.right(), place.x < 0 ? before.right() : before.left()};
    Ends y{place.y < 0 ? before.top() : before.bottom(), place.y < 0 ? before.bottom() : before.top()};
    if (place.x != 0)
        x.pulled = to.x();
    if (place.y != 0)
        y.pulled = to.y();

    if (keepRatio && before.width() > 0 && before.height() > 0) {
        const double across = std::abs(x.pulled - x.fixed) / before.width();
        const double down = std::abs(y.pulled - y.fixed) / before.height();
        if (place.x != 0 && place.y != 0) {
            scaleTo(x, before.width(), std::max(across, down));
            scaleTo(y, before.height(), std::max(across, down));
        } else if (place.x != 0) {
            y = {before.center().y() + before.height() * across / 2,
                 before.center().y() - before.height() * across / 2};
        } else if (place.y != 0) {
            x = {before.center().x() + before.width() * down / 2, before.center().x() - before.width() * down / 2};
        }
    }

    double x1 = std::min(x.pulled, x.fixed);
    double x2 = std::max(x.pulled, x.fixed);
    double y1 = std::min(y.pulled, y.fixed);
    double y2 = std::max(y.pulled, y.fixed);
    if (box.width() < 0)
        std::swap(x1, x2);
    if (box.height() < 0)
        std::swap(y1, y2);
    return core::Box::fromCorners(x1, y1, x2, y2);
}

Qt::CursorShape cursorFor(BoxHandle handle)
{
    const Place place = placeOf(handle);
    if (place.x == 0 && place.y == 0)
        return Qt::SizeAllCursor;
    if (place.x == 0)
        return Qt::SizeVerCursor;
    if (place.y == 0)
        return Qt::SizeHorCursor;
    return place.x == place.y ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

}
