#include "ui/canvas/Crosshair.h"

#include "ui/canvas/ViewTransform.h"

#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr double OutlinedFrom = 6; // view units of a pixel
constexpr QRgb Light = 0xd9ffffff;
constexpr QRgb Dark = 0x80000000;

QRectF pixelInView(const ViewTransform &view, QPointF place)
{
    return view.toView(QRectF(std::floor(place.x()), std::floor(place.y()), 1, 1));
}

/// On whole view units, one wide.
QPointF lineCentre(const QRectF &pixel)
{
    return {std::floor(pixel.center().x()), std::floor(pixel.center().y())};
}

}

void paintCrosshair(QPainter &painter, const ViewTransform &view, QPointF place)
{
    const QRectF area = view.imageInView() & view.viewRect();
    const QRectF pixel = pixelInView(view, place);
    const QPointF at = lineCentre(pixel);
    const bool outlined = pixel.width() >= OutlinedFrom;
    const QRectF gap = outlined ? pixel : QRectF(at - QPointF(4, 4), QSizeF(9, 9));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const auto bar = [&](const QRectF &rect) {
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), QColor::fromRgba(Dark));
        painter.fillRect(rect, QColor::fromRgba(Light));
    };
    bar({area.left(), at.y(), std::max(0.0, gap.left() - area.left()), 1});
    bar({gap.right(), at.y(), std::max(0.0, area.right() - gap.right()), 1});
    bar({at.x(), area.top(), 1, std::max(0.0, gap.top() - area.top())});
    bar({at.x(), gap.bottom(), 1, std::max(0.0, area.bottom() - gap.bottom())});
    if (!outlined)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor::fromRgba(Dark), 3));
    painter.drawRect(pixel);
    painter.setPen(QPen(QColor::fromRgba(Light), 1));
    painter.drawRect(pixel);
}

QRegion crosshairRegion(const ViewTransform &view, QPointF place)
{
    const QRectF pixel = pixelInView(view, place).adjusted(-3, -3, 3, 3);
    const QRectF all = view.viewRect();
    QRegion region(QRectF(all.left(), pixel.top(), all.width(), pixel.height()).toAlignedRect());
    region += QRectF(pixel.left(), all.top(), pixel.width(), all.height()).toAlignedRect();
    return region;
}

void paintPlaceMark(QPainter &painter, const ViewTransform &view, QPointF place)
{
    const QPointF at = view.toView(place);
    constexpr double Radius = 11;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const auto &[colour, width] : {std::pair(Dark, 4.5), std::pair(Light, 2.0)}) {
        painter.setPen(QPen(QColor::fromRgba(colour), width, Qt::SolidLine, Qt::FlatCap));
        painter.drawEllipse(at, Radius, Radius);
        for (const QPointF way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(at + way * 5, at + way * (Radius + 4));
    }
}

}
