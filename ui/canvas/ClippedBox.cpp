#include "ui/canvas/ClippedBox.h"

#include <QPainter>

namespace ui {

namespace {

constexpr double Slack = 0.5; // view units; so much comes from rounding and is not worth a mark
constexpr double Length = 7;
constexpr double HalfWidth = 6;
constexpr QRgb CasingColour = 0xc0000000;

void paintArrow(QPainter &painter, QPointF at, QPointF outwards, const QColor &colour)
{
    const QPointF across(-outwards.y(), outwards.x());
    const QPolygonF arrow{at + outwards * Length, at + across * HalfWidth, at - across * HalfWidth};
    painter.setPen(QPen(QColor::fromRgba(CasingColour), 2, Qt::SolidLine, Qt::SquareCap, Qt::RoundJoin));
    painter.setBrush(colour);
    painter.drawPolygon(arrow);
}

}

std::optional<QPolygonF> clippedTo(const QRectF &image, const QPolygonF &corners)
{
    const QRectF bounds = corners.boundingRect();
    if (image.isEmpty() || image.adjusted(-Slack, -Slack, Slack, Slack).contains(bounds) || !image.intersects(bounds))
        return {};
    QPolygonF part = corners.intersected(QPolygonF(image));
    if (part.size() > 1 && part.isClosed())
        part.removeLast();
    return part.size() > 2 ? std::optional(part) : std::nullopt;
}

void paintClipMarks(QPainter &painter, const QRectF &shown, const QRectF &whole, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = shown.center();
    if (whole.left() < shown.left() - Slack)
        paintArrow(painter, {shown.left(), middle.y()}, {-1, 0}, colour);
    if (whole.right() > shown.right() + Slack)
        paintArrow(painter, {shown.right(), middle.y()}, {1, 0}, colour);
    if (whole.top() < shown.top() - Slack)
        paintArrow(painter, {middle.x(), shown.top()}, {0, -1}, colour);
    if (whole.bottom() > shown.bottom() + Slack)
        paintArrow(painter, {middle.x(), shown.bottom()}, {0, 1}, colour);
    painter.restore();
}

}
