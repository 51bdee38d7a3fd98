#include "ui/canvas/BoxPainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr double Casing = 1; // dark rim on either side of a line
constexpr double HandleSide = 8;
constexpr double LabelRadius = 4;
constexpr double LongestLabel = 180;
constexpr QRgb CasingColour = 0x8c000000;

double shownWidth(double width, BoxLook look)
{
    return look == BoxLook::Hovered ? width + 1 : width;
}

QColor inside(QColor colour, BoxLook look)
{
    colour.setAlphaF(look == BoxLook::Hovered ? 0.18F : 0.10F);
    return colour;
}

/// An upright bar in pieces: Qt shares out what is translucent and higher than 96 pixels among its threads, and to wake
/// them takes many times as long as to fill a bar.
void fillUpright(QPainter &painter, const QRectF &bar, const QColor &colour)
{
    constexpr double Piece = 32; // at most 96 pixels of any screen
    for (double top = bar.top(); top < bar.bottom(); top += Piece)
        painter.fillRect(QRectF(bar.left(), top, bar.width(), std::min(Piece, bar.bottom() - top)), colour);
}

/// Four bars around `rect`; unlike a stroked outline they are sharp at any zoom and cost next to nothing.
void fillFrame(QPainter &painter, const QRectF &rect, double width, const QColor &colour)
{
    const QRectF outer = rect.adjusted(-width, -width, width, width);
    painter.fillRect(QRectF(outer.left(), outer.top(), outer.width(), width), colour);
    painter.fillRect(QRectF(outer.left(), rect.bottom(), outer.width(), width), colour);
    fillUpright(painter, QRectF(outer.left(), rect.top(), width, rect.height()), colour);
    fillUpright(painter, QRectF(rect.right(), rect.top(), width, rect.height()), colour);
}

QRectF onWholePixels(const QRectF &rect, double ratio)
{
    const QPointF from(std::round(rect.left() * ratio) / ratio, std::round(rect.top() * ratio) / ratio);
    const QPointF to(std::round(rect.right() * ratio) / ratio, std::round(rect.bottom() * ratio) / ratio);
    return {from, to};
}

void paintUpright(QPainter &painter, const QRectF &bounds, const QColor &colour, double width, BoxLook look)
{
    const QRectF rect = onWholePixels(bounds, painter.device()->devicePixelRatioF());
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (look == BoxLook::Hovered || look == BoxLook::Selected)
        painter.fillRect(rect, inside(colour, look));
    if (std::min(rect.width(), rect.height()) >= 2 * Casing)
        fillFrame(painter, rect.adjusted(Casing, Casing, -Casing, -Casing), Casing, QColor::fromRgba(CasingColour));
    fillFrame(painter, rect, width, colour);
    fillFrame(painter, rect.adjusted(-width, -width, width, width), Casing, QColor::fromRgba(CasingColour));
}

/// Single lines go through the raster engine's quick path, which a polygon's outline does not.
void strokeSides(QPainter &painter, const QPolygonF &corners, double width, const QColor &colour)
{
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap));
    QList<QLineF> sides;
    sides.reserve(corners.size());
    for (qsizetype i = 0; i < corners.size(); ++i)
        sides.append(QLineF(corners[i], corners[(i + 1) % corners.size()]));
    painter.drawLines(sides);
}

void paintPolygon(QPainter &painter, const QPolygonF &corners, const QColor &colour, double width, BoxLook look)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (look == BoxLook::Hovered || look == BoxLook::Selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inside(colour, look));
        painter.drawPolygon(corners);
    }
    painter.setRenderHint(QPainter::Antialiasing, false); // of the rim nobody sees it, and it takes half of the time
    strokeSides(painter, corners, width + 2 * Casing, QColor::fromRgba(CasingColour));
    painter.setRenderHint(QPainter::Antialiasing);
    strokeSides(painter, corners, width, colour);
}

/// The pieces of the sides that lie at the corners.
QList<QLineF> cornerLines(const QPolygonF &corners)
{
    constexpr double Part = 0.25;
    constexpr double Longest = 24;
    QList<QLineF> lines;
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const QLineF side(corners[i], corners[(i + 1) % corners.size()]);
        const double part = side.length() > 0 ? std::min(Part, Longest / side.length()) : Part;
        lines.append({side.p1(), side.pointAt(part)});
        lines.append({side.pointAt(1 - part), side.p2()});
    }
    return lines;
}

/// Sharp where it stands upright, smooth where it is turned.
void paintSquareHandle(QPainter &painter, QPointF at, double degrees, const QColor &colour)
{
    const QSizeF size(HandleSide, HandleSide);
    const QPointF middle(HandleSide / 2, HandleSide / 2);
    QRectF rect(at - middle, size);
    painter.setRenderHint(QPainter::Antialiasing, degrees != 0);
    painter.save();
    if (degrees != 0) {
        rect.moveTo(-middle);
        painter.translate(at);
        painter.rotate(degrees);
    } else {
        rect = onWholePixels(rect, painter.device()->devicePixelRatioF());
    }
    painter.fillRect(rect.adjusted(-1, -1, 1, 1), QColor::fromRgba(CasingColour));
    painter.fillRect(rect, colour);
    painter.fillRect(rect.adjusted(1.5, 1.5, -1.5, -1.5), Qt::white);
    painter.restore();
}

void paintTurnHandle(QPainter &painter, const BoxGrip &grip, const QColor &colour)
{
    constexpr double Radius = HandleSide / 2 + 0.5;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor::fromRgba(CasingColour), 1.5 + 2 * Casing, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(grip.foot, grip.at);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(grip.foot, grip.at);
    painter.setPen(Qt::NoPen);
    const auto disc = [&](double radius, const QColor &fill) {
        painter.setBrush(fill);
        painter.drawEllipse(grip.at, radius, radius);
    };
    disc(Radius + 1, QColor::fromRgba(CasingColour));
    disc(Radius, colour);
    disc(Radius - 1.5, Qt::white);
}

}

void paintBox(QPainter &painter, const QPolygonF &corners, core::Box::Shape shape, const QColor &colour, double width,
              BoxLook look)
{
    width = shownWidth(width, look);
    if (shape == core::Box::Shape::Rect)
        paintUpright(painter, corners.boundingRect(), colour, width, look);
    else
        paintPolygon(painter, corners, colour, width, look);
}

void paintAskedBox(QPainter &painter, const QPolygonF &corners, const QColor &colour, double width, BoxLook look)
{
    width = shownWidth(width, look);
    painter.setRenderHint(QPainter::Antialiasing);
    if (look == BoxLook::Hovered || look == BoxLook::Selected) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(inside(colour, look));
        painter.drawPolygon(corners);
    }
    const QList<QLineF> lines = cornerLines(corners);
    painter.setPen(QPen(QColor::fromRgba(CasingColour), width + 2 * Casing, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(lines);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(lines);
}

void paintHandles(QPainter &painter, const QList<BoxGrip> &grips, double degrees, const QColor &colour)
{
    for (const BoxGrip &grip : grips) { // its line goes under the square that it crosses
        if (grip.handle == BoxHandle::Turn)
            paintTurnHandle(painter, grip, colour);
    }
    for (const BoxGrip &grip : grips) {
        if (grip.handle != BoxHandle::Turn)
            paintSquareHandle(painter, grip.at, degrees, colour);
    }
}

QFont labelFont(const QFont &font)
{
    QFont small = font;
    if (small.pointSizeF() > 0)
        small.setPointSizeF(small.pointSizeF() * 0.88);
    else
        small.setPixelSize(std::max(1, int(std::lround(small.pixelSize() * 0.88))));
    small.setWeight(QFont::DemiBold);
    return small;
}

QString labelText(const QString &label, const QFont &labelFont)
{
    const QString line = label.left(400).simplified(); // more would never be seen, and measuring it takes long
    return QFontMetricsF(labelFont).elidedText(line, Qt::ElideRight, LongestLabel);
}

QSizeF labelSize(const QString &text, const QFont &labelFont)
{
    if (text.isEmpty())
        return {};
    const QFontMetricsF metrics(labelFont);
    return {std::ceil(metrics.horizontalAdvance(text)) + 10, std::ceil(metrics.height()) + 2};
}

void paintLabel(QPainter &painter, const QRectF &rect, const QString &text, const QFont &labelFont,
                const QColor &colour)
{
    const QRectF chip = onWholePixels(rect, painter.device()->devicePixelRatioF());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(0x59000000));
    painter.drawRoundedRect(chip.adjusted(-1, -1, 1, 1), LabelRadius + 1, LabelRadius + 1);
    painter.setBrush(colour);
    painter.drawRoundedRect(chip, LabelRadius, LabelRadius);

    const double brightness = 0.299 * colour.redF() + 0.587 * colour.greenF() + 0.114 * colour.blueF();
    painter.setPen(QColor::fromRgb(brightness > 0.5 ? 0xff15171a : 0xffffffff));
    painter.setFont(labelFont);
    const QFontMetricsF metrics(labelFont);
    painter.drawText(QPointF(chip.left() + 5, chip.top() + (chip.height() - metrics.height()) / 2 + metrics.ascent()),
                     text);
}

}
