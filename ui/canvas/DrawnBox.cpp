#include "ui/canvas/DrawnBox.h"

#include "ui/canvas/BoxPainter.h"
#include "ui/canvas/ViewTransform.h"

namespace ui {

void DrawnBox::set(std::optional<core::Box> box, qsizetype corners)
{
    m_box = std::move(box);
    m_corners = corners;
}

void DrawnBox::paint(QPainter &painter, const ViewTransform &view, const QColor &colour, double lineWidth) const
{
    if (!m_box)
        return;
    const QPolygonF corners = shown(view);
    paintBox(painter, corners, m_box->shape(), colour, lineWidth, BoxLook::Selected);
    QList<BoxGrip> grips;
    for (qsizetype i = 0; i < m_corners; ++i)
        grips.append({BoxHandle::Corner, corners[i], i});
    paintHandles(painter, grips, 0, colour);
}

QRegion DrawnBox::region(const ViewTransform &view) const
{
    if (!m_box)
        return {};
    return shown(view).boundingRect().adjusted(-BoxReach, -BoxReach, BoxReach, BoxReach).toAlignedRect();
}

QPolygonF DrawnBox::shown(const ViewTransform &view) const
{
    QPolygonF corners = m_box->corners();
    for (QPointF &corner : corners)
        corner = view.toView(corner);
    return corners;
}

}
