#include "ui/canvas/BoxHandle.h"

#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

/// The two ends of a box along one axis: the one that is pulled and the one that stays.
struct Ends
{
    double pulled;
    double fixed;

    double length() const { return std::abs(pulled - fixed); }
    double least() const { return std::min(pulled, fixed); }
    double most() const { return std::max(pulled, fixed); }

    void pull(double to, bool aboutCentre)
    {
        if (aboutCentre)
            fixed += pulled - to;
        pulled = to;
    }

    void setLength(double length, bool aboutCentre)
    {
        const double middle = (pulled + fixed) / 2;
        const double way = pulled < fixed ? -length : length;
        if (aboutCentre)
            fixed = middle - way / 2;
        pulled = fixed + way;
    }
};

Ends endsOf(double least, double most, int side)
{
    return side < 0 ? Ends{least, most} : Ends{most, least};
}

/// From the axes of a turned box, with its centre as the origin, to the image.
QTransform axesOf(const core::Box &box)
{
    QTransform axes;
    axes.translate(box.centre().x(), box.centre().y());
    axes.rotate(box.degrees());
    return axes;
}

/// The other way; made without inverting, which would round.
QPointF inAxes(const core::Box &box, QPointF place)
{
    return QTransform().rotate(-box.degrees()).map(place - box.centre());
}

}

QPoint sideOf(BoxHandle handle)
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
    case BoxHandle::Turn:
    case BoxHandle::Corner:
        break;
    }
    return {};
}

QPointF handlePoint(BoxHandle handle, const core::Box &box)
{
    const QPoint side = sideOf(handle);
    return axesOf(box).map(QPointF(side.x() * std::abs(box.width()) / 2, side.y() * std::abs(box.height()) / 2));
}

core::Box resized(const core::Box &box, BoxHandle handle, QPointF to, DragKeys keys)
{
    // An upright box in the image, not in its axes: its other sides are to stay to the last bit.
    const bool upright = box.shape() == core::Box::Shape::Rect;
    const double width = std::abs(box.width());
    const double height = std::abs(box.height());
    const QRectF before = upright ? box.bounds() : QRectF(-width / 2, -height / 2, width, height);
    const QPointF target = upright ? to : inAxes(box, to);
    const QPoint side = sideOf(handle);
    Ends x = endsOf(before.left(), before.right(), side.x());
    Ends y = endsOf(before.top(), before.bottom(), side.y());
    if (side.x() != 0)
        x.pull(target.x(), keys.alt);
    if (side.y() != 0)
        y.pull(target.y(), keys.alt);

    if (keys.shift && width > 0 && height > 0) {
        const double across = x.length() / width;
        const double down = y.length() / height;
        const double factor = side.x() == 0 ? down : side.y() == 0 ? across : std::max(across, down);
        x.setLength(width * factor, keys.alt || side.x() == 0);
        y.setLength(height * factor, keys.alt || side.y() == 0);
    }

    if (!upright) {
        const QPointF centre((x.pulled + x.fixed) / 2, (y.pulled + y.fixed) / 2);
        return core::Box::rotated(axesOf(box).map(centre), box.width() < 0 ? -x.length() : x.length(),
                                  box.height() < 0 ? -y.length() : y.length(), box.degrees());
    }
    std::array across{x.least(), x.most()};
    std::array down{y.least(), y.most()};
    if (box.width() < 0)
        std::swap(across[0], across[1]);
    if (box.height() < 0)
        std::swap(down[0], down[1]);
    return core::Box::fromCorners(across[0], down[0], across[1], down[1]);
}

Qt::CursorShape cursorFor(BoxHandle handle, double degrees)
{
    if (handle == BoxHandle::None)
        return Qt::SizeAllCursor;
    if (handle == BoxHandle::Turn)
        return Qt::PointingHandCursor;
    if (handle == BoxHandle::Corner)
        return Qt::CrossCursor;
    constexpr std::array Shapes{Qt::SizeHorCursor, Qt::SizeFDiagCursor, Qt::SizeVerCursor, Qt::SizeBDiagCursor};
    const QPoint side = sideOf(handle);
    const double eighth = M_PI / 4;
    const double direction = std::atan2(side.y(), side.x()) + degrees * M_PI / 180;
    const int eighths = int(std::lround(std::remainder(direction, M_PI) / eighth)); // -2 to 2
    return Shapes[std::size_t((eighths + 4) % 4)];
}

}
