#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

namespace core {

/// A region in image pixels: x to the right, y down, (0, 0) the outer corner of the first pixel. Stays as written:
/// a box that is reversed or leaves its image is kept so, for a person to see and mend.
class Box
{
public:
    enum class Shape { Rect, Rotated, Polygon };

    Box() = default;
    static Box fromCorners(double x1, double y1, double x2, double y2);
    /// `degrees` turn the box clockwise as seen on screen, about its centre.
    static Box rotated(QPointF centre, double width, double height, double degrees);
    static Box polygon(QPolygonF corners);

    Shape shape() const { return m_shape; }
    /// Corners in order, not closed: four for Rect and Rotated (first the one that was top left before turning).
    QPolygonF corners() const;
    /// Smallest upright rectangle around it, normalised.
    QRectF bounds() const;
    QPointF centre() const;
    double width() const { return m_width; }   ///< before turning; negative when written reversed; 0 for Polygon
    double height() const { return m_height; } ///< likewise
    double degrees() const { return m_degrees; }

    Box translated(QPointF by) const;
    /// Along x and y, about (0, 0); of a turned box its middle and its sides, the angle stays.
    Box scaled(double x, double y) const;

    friend bool operator==(const Box &, const Box &) = default;

private:
    Shape m_shape = Shape::Rect;
    QPointF m_centre;
    double m_width = 0;
    double m_height = 0;
    double m_degrees = 0;
    QPolygonF m_polygon; // Polygon only
};

}
