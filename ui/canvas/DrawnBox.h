#pragma once

#include "core/model/Box.h"

#include <QRegion>

#include <optional>

class QColor;
class QPainter;

namespace ui {

class ViewTransform;

/// What is being drawn and is no box yet, as it lies over the others.
class DrawnBox
{
public:
    /// `corners` of a polygon stand already, and are marked.
    void set(std::optional<core::Box> box, qsizetype corners);

    void paint(QPainter &painter, const ViewTransform &view, const QColor &colour, double lineWidth) const;
    QRegion region(const ViewTransform &view) const; ///< what it covers

private:
    QPolygonF shown(const ViewTransform &view) const;

    std::optional<core::Box> m_box; // image pixels
    qsizetype m_corners = 0;
};

}
