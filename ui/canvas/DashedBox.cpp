#include "ui/canvas/DashedBox.h"

#include "ui/canvas/ViewTransform.h"

#include <QPainter>

namespace ui {

namespace {

constexpr double LineWidth = 2;
constexpr double Casing = 1; // dark rim on either side

}

void paintDashed(QPainter &painter, const ViewTransform &view, const DashedBox &box)
{
    QPolygonF corners = box.box.corners();
    for (QPointF &corner : corners)
        corner = view.toView(corner);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor::fromRgba(0xb0000000), LineWidth + 2 * Casing, Qt::SolidLine, Qt::SquareCap));
    painter.drawPolygon(corners);
    QPen dashes(box.colour, LineWidth, Qt::CustomDashLine, Qt::FlatCap);
    dashes.setDashPattern({3, 2});
    painter.setPen(dashes);
    painter.drawPolygon(corners);
}

}
