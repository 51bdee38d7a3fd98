#include "ui/canvas/BoxDrag.h"

#include "ui/canvas/BoxTurn.h"

#include <algorithm>

namespace ui {

namespace {

constexpr double Hair = 1e-6; // image pixels: what rounding may add to the edge of a box that fills the image

bool lies(const QRectF &bounds, const QRectF &image)
{
    return bounds.left() >= image.left() - Hair && bounds.right() <= image.right() + Hair &&
           bounds.top() >= image.top() - Hair && bounds.bottom() <= image.bottom() + Hair;
}

double within(double by, double least, double most)
{
    return std::max(std::min(by, std::max(most, 0.0)), std::min(least, 0.0));
}

}

BoxDrag::BoxDrag(const core::Box &box, BoxHandle handle, QPointF start, QSizeF image, qsizetype corner)
    : m_box(box)
    , m_handle(handle)
    , m_corner(corner)
    , m_start(start)
    , m_image({}, image)
    , m_inside(lies(box.bounds(), m_image))
{
}

core::Box BoxDrag::at(QPointF place, DragKeys keys) const
{
    switch (m_handle) {
    case BoxHandle::None:
        return moved(place - m_start);
    case BoxHandle::Turn:
        return turnedTo(m_box, pulledAngle(m_box, m_start, place, keys.shift));
    case BoxHandle::Corner:
        return bent(place - m_start);
    default:
        return pulled(place - m_start, keys);
    }
}

core::Box BoxDrag::moved(QPointF by) const
{
    if (!m_inside)
        return m_box.translated(by);
    const QRectF bounds = m_box.bounds();
    return m_box.translated({within(by.x(), m_image.left() - bounds.left(), m_image.right() - bounds.right()),
                             within(by.y(), m_image.top() - bounds.top(), m_image.bottom() - bounds.bottom())});
}

core::Box BoxDrag::pulled(QPointF by, DragKeys keys) const
{
    const QPointF from = handlePoint(m_handle, m_box);
    const QPointF to = held(from + by);
    if (by.isNull() || to == from)
        return m_box; // not even rounded
    const core::Box box = resized(m_box, m_handle, to, keys);
    if (!m_inside || lies(box.bounds(), m_image))
        return box;

    // A held ratio or an angle may carry another corner out: go as far along the way as all of it stays inside.
    double inside = 0;
    double outside = 1;
    for (int i = 0; i < 24; ++i) {
        const double middle = (inside + outside) / 2;
        const core::Box tried = resized(m_box, m_handle, from + (to - from) * middle, keys);
        (lies(tried.bounds(), m_image) ? inside : outside) = middle;
    }
    return inside > 0 ? resized(m_box, m_handle, from + (to - from) * inside, keys) : m_box;
}

core::Box BoxDrag::bent(QPointF by) const
{
    QPolygonF corners = m_box.corners();
    const QPointF to = held(corners[m_corner] + by);
    corners[m_corner] = to;
    return core::Box::polygon(corners);
}

QPointF BoxDrag::held(QPointF place) const
{
    if (!m_inside)
        return place;
    return {std::clamp(place.x(), m_image.left(), m_image.right()),
            std::clamp(place.y(), m_image.top(), m_image.bottom())};
}

}
