#pragma once

#include "core/model/Box.h"
#include "ui/canvas/BoxGrips.h"

#include <QColor>
#include <QFont>
#include <QPolygonF>
#include <QRectF>
#include <QString>

class QPainter;

namespace ui {

enum class BoxLook {
    Plain,
    Hovered,
    Selected,
    Dragged, ///< nothing inside the lines, so that the place where it goes is seen
};

/// How boxes, labels and handles look, on screen and in rendered pictures. All in units of the painter, which are the
/// view's: nothing here grows with the zoom.

/// How far a box, its handles included, reaches beyond its bounds.
constexpr double BoxReach = 18;
/// The same with the handle that turns it.
constexpr double TurnReach = 36;
/// How far lines and handles reach into it.
constexpr double BoxDepth = 8;

/// Lines of `width` lie around the box, not on it: what a small box shows stays free.
void paintBox(QPainter &painter, const QPolygonF &corners, core::Box::Shape shape, const QColor &colour, double width,
              BoxLook look);
/// A region that a question is about: only the corners of the box, as a view finder marks them.
void paintAskedBox(QPainter &painter, const QPolygonF &corners, const QColor &colour, double width, BoxLook look);
void paintHandles(QPainter &painter, const QList<BoxGrip> &grips, double degrees, const QColor &colour);

/// The font of labels beside a desktop that writes in `font`.
QFont labelFont(const QFont &font);
/// The label as it is drawn: one line, shortened where it is long.
QString labelText(const QString &label, const QFont &labelFont);
QSizeF labelSize(const QString &text, const QFont &labelFont);
void paintLabel(QPainter &painter, const QRectF &rect, const QString &text, const QFont &labelFont,
                const QColor &colour);

}
