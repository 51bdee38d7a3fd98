#include "ui/canvas/BoxDrag.h"

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

BoxDrag::BoxDrag(const core::Box &box, BoxHandle handle, QPointF start, QSizeF image)
    : m_box(box)
    , m_handle(handle)
    , m_start(start)
    , m_image({}, image)
    , m_inside(lies(box.bounds(), m_image))
{
}

core::Box BoxDrag::at(QPointF place, bool keepRatio) const
{
    const QPointF by = place - m_start;
    return m_handle == BoxHandle::None ? moved(by) : pulled(by, keepRatio);
}

core::Box BoxDrag::moved(QPointF by) const
{
    if (!m_inside)
        return m_box.translated(by);
    const QRectF bounds = m_box.bounds();
    return m_box.translated({within(by.x(), m_image.left() - bounds.left(), m_image.right() - bounds.right()),
                             within(by.y(), m_image.top() - bounds.top(), m_image.bottom() - bounds.bottom())});
}

core::Box BoxDrag::pulled(QPointF by, bool keepRatio) const
{
    const QPointF from = handlePoint(m_handle, m_box.bounds());
    QPointF to = from + by;
    if (m_inside)
        to = {std::clamp(to.x(), m_image.left(), m_image.right()), std::clamp(to.y(), m_image.top(), m_image.bottom())};
    if (to == from)
        return m_box; // not even rounded
    core::Box box = resized(m_box, m_handle, to, keepRatio);
    if (!m_inside || lies(box.bounds(), m_image))
        return box;

    // A held ratio may carry another side out of the image: go as far along the way as all of it stays inside.
    double inside = 0;
    double outside = 1;
    for (int i = 0; i < 24; ++i) {
        const double middle = (inside + outside) / 2;
        box = resized(m_box, m_handle, from + (to - from) * middle, true);
        (lies(box.bounds(), m_image) ? inside : outside) = middle;
    }
    return resized(m_box, m_handle, from + (to - from) * inside, true);
}

}
