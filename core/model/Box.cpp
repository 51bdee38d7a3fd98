#include "core/model/Box.h"

#include <QTransform>

namespace core {

Box Box::fromCorners(double x1, double y1, double x2, double y2)
{
    Box box;
    box.m_centre = {(x1 + x2) / 2, (y1 + y2) / 2};
    box.m_width = x2 - x1;
    box.m_height = y2 - y1;
    return box;
}

Box Box::rotated(QPointF centre, double width, double height, double degrees)
{
    Box box;
    box.m_shape = Shape::Rotated;
    box.m_centre = centre;
    box.m_width = width;
    box.m_height = height;
    box.m_degrees = degrees;
    return box;
}

Box Box::polygon(QPolygonF corners)
{
    Box box;
    box.m_shape = Shape::Polygon;
    box.m_polygon = std::move(corners);
    return box;
}

QPolygonF Box::corners() const
{
    if (m_shape == Shape::Polygon)
        return m_polygon;
    const double w = m_width / 2;
    const double h = m_height / 2;
    QTransform turn;
    turn.translate(m_centre.x(), m_centre.y());
    turn.rotate(m_degrees); // y points down, so a positive angle turns clockwise on screen
    return turn.map(QPolygonF{QPointF(-w, -h), QPointF(w, -h), QPointF(w, h), QPointF(-w, h)});
}

QRectF Box::bounds() const
{
    return corners().boundingRect();
}

QPointF Box::centre() const
{
    return m_shape == Shape::Polygon ? m_polygon.boundingRect().center() : m_centre;
}

Box Box::scaled(double x, double y) const
{
    Box box = *this;
    box.m_centre = {m_centre.x() * x, m_centre.y() * y};
    box.m_width *= x;
    box.m_height *= y;
    for (QPointF &corner : box.m_polygon)
        corner = {corner.x() * x, corner.y() * y};
    return box;
}

Box Box::translated(QPointF by) const
{
    Box box = *this;
    box.m_centre += by;
    box.m_polygon.translate(by);
    return box;
}

}
