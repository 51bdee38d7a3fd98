#include "resources/example/Things.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace example {

namespace {

QPainterPath roundedBox(double length, double width, double radius)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-length / 2, -width / 2, length, width), radius, radius);
    return path;
}

QPointF turned(QPointF at, double degrees, double along, double across)
{
    const double angle = degrees * std::numbers::pi / 180;
    return at + QPointF(std::cos(angle) * along - std::sin(angle) * across,
                        std::sin(angle) * along + std::cos(angle) * across);
}

}

QPainterPath block(Scene &scene, QPointF at, double degrees, QSizeF size, double height, const QColor &top)
{
    const double m = scene.metre();
    const double length = size.width() * m;
    const double width = size.height() * m;
    const QPainterPath outline = placed(rectangle(QRectF(-length / 2, -width / 2, length, width)), at, degrees);
    scene.shadow(outline, height * m);
    scene.painter().fillPath(outline, top);
    scene.painter().strokePath(outline, QPen(top.darker(135), 0.4));
    return outline;
}

QPainterPath car(Scene &scene, QPointF at, double degrees, const QColor &paint)
{
    const double m = scene.metre();
    const double length = scene.random().range(4.2, 4.9) * m;
    const double width = 1.85 * m;
    const QPainterPath body = placed(roundedBox(length, width, width * 0.35), at, degrees);
    scene.shadow(body, 1.5 * m, 0.6);
    QPainter &painter = scene.painter();
    painter.fillPath(body, paint);
    painter.fillPath(
        placed(roundedBox(length * 0.56, width * 0.84, width * 0.2), turned(at, degrees, -length * 0.06, 0), degrees),
        QColor(34, 40, 48));
    painter.fillPath(
        placed(roundedBox(length * 0.34, width * 0.74, width * 0.15), turned(at, degrees, -length * 0.08, 0), degrees),
        paint.lighter(112));
    return body;
}

QPainterPath lorry(Scene &scene, QPointF at, double degrees, const QColor &load)
{
    const double m = scene.metre();
    const QPainterPath trailer = block(scene, at, degrees, {12.5, 2.6}, 4, load);
    const QPainterPath cab =
        block(scene, turned(at, degrees, 7.6 * m, 0), degrees, {2.3, 2.5}, 3, QColor(206, 208, 210));
    return trailer.united(cab);
}

QColor carColour(Random &random)
{
    static constexpr std::array<QRgb, 10> Paints{0xffe9ebec, 0xffe9ebec, 0xffc3c7ca, 0xff8b9094, 0xff2b2e33,
                                                 0xff3a3f45, 0xff9b2f2d, 0xff31506f, 0xffd8d3c4, 0xff5d6166};
    return QColor::fromRgb(Paints[std::size_t(random.below(int(Paints.size())))]);
}

QColor leafColour(Random &random)
{
    static constexpr std::array<QRgb, 5> Leaves{0xff4c6236, 0xff56693a, 0xff42582f, 0xff606c3c, 0xff3b5232};
    return varied(QColor::fromRgb(Leaves[std::size_t(random.below(int(Leaves.size())))]), random, 7);
}

int parkingRow(Scene &scene, QPointF from, double degrees, int bays, double taken)
{
    const double m = scene.metre();
    const double bay = 2.6 * m;
    const double depth = 5.2 * m;
    int cars = 0;
    for (int i = 0; i <= bays; ++i) {
        const QPointF start = turned(from, degrees, bay * i, 0);
        scene.mark(polyline({start, turned(start, degrees, 0, depth)}), std::max(0.5, 0.15 * m), QColor(206, 206, 200));
    }
    for (int i = 0; i < bays; ++i) {
        if (!scene.random().chance(taken))
            continue;
        const QPointF centre =
            turned(from, degrees, bay * (i + 0.5), depth * 0.5 + scene.random().range(-0.3, 0.3) * m);
        const double turn = scene.random().chance(0.5) ? 90 : 270;
        scene.add(u"car"_s,
                  car(scene, centre, degrees + turn + scene.random().range(-2, 2), carColour(scene.random())));
        ++cars;
    }
    return cars;
}

void tree(Scene &scene, QPointF at, double radius, const QColor &leaf)
{
    Random &random = scene.random();
    QPainter &painter = scene.painter();
    const QPointF shade = Scene::shadowOf(radius * 1.15);
    for (int i = 1; i <= 3; ++i) {
        painter.setOpacity(0.3);
        painter.fillPath(ellipse(at + shade * i / 3.0, radius * (1.02 - 0.08 * i), radius * (1.0 - 0.08 * i)),
                         QColor(10, 16, 22));
    }
    painter.setOpacity(1);
    const int lobes = radius > 3 ? 9 : 5;
    painter.fillPath(ellipse(at, radius * 0.86, radius * 0.84), leaf.darker(150));
    for (int i = 0; i < lobes; ++i) {
        const double angle = 2 * std::numbers::pi * (i + random.unit()) / lobes;
        const QPointF spot = at + QPointF(std::cos(angle), std::sin(angle)) * radius * 0.58;
        painter.fillPath(ellipse(spot, radius * random.range(0.34, 0.5), radius * random.range(0.34, 0.5)),
                         varied(leaf.darker(128), random, 8));
    }
    const int lights = radius > 3 ? 16 : 6;
    for (int i = 0; i < lights; ++i) {
        const double angle = 2 * std::numbers::pi * random.unit();
        const double reach = radius * 0.66 * std::sqrt(random.unit());
        const QPointF offset = QPointF(std::cos(angle), std::sin(angle)) * reach;
        const double sunny = (offset.x() * 0.62 + offset.y() * 0.5) / radius; // towards the lower right
        const int share = int(100 + 62 * sunny + random.range(-14, 14));
        const double size = radius * random.range(0.14, 0.27);
        painter.fillPath(ellipse(at + offset, size, size), leaf.lighter(std::max(share, 62)));
    }
}

QPainterPath tank(Scene &scene, QPointF at, double diameter, double height, const QColor &roof)
{
    const double m = scene.metre();
    const double radius = diameter / 2 * m;
    const QPainterPath rim = ellipse(at, radius, radius);
    QPainter &painter = scene.painter();
    scene.shadow(rim, height * m, 0.62);
    painter.fillPath(rim, roof.darker(118));
    QRadialGradient dome(at + QPointF(radius, radius) * 0.3, radius * 1.5);
    dome.setColorAt(0, roof.lighter(107));
    dome.setColorAt(0.6, roof);
    dome.setColorAt(1, roof.darker(122));
    painter.fillPath(ellipse(at, radius * 0.95, radius * 0.95), dome);
    for (int i = 0; i < 16; ++i) { // plates of the roof
        const double angle = 2 * std::numbers::pi * i / 16;
        const QPointF out(std::cos(angle) * radius * 0.93, std::sin(angle) * radius * 0.93);
        scene.mark(polyline({at + out * 0.12, at + out}), 0.5, QColor(90, 92, 92, 46));
    }
    scene.painter().strokePath(ellipse(at, radius * 0.55, radius * 0.55), QPen(QColor(90, 92, 92, 46), 0.5));
    painter.fillPath(ellipse(at, radius * 0.07, radius * 0.07), QColor(120, 120, 116));
    QPainterPath stairs; // winding along the shell
    stairs.arcMoveTo(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), 200);
    stairs.arcTo(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius), 200, 62);
    scene.mark(stairs, std::max(0.8, 0.7 * m), QColor(116, 116, 110));
    return rim;
}

QPainterPath flatRoof(Scene &scene, const QPainterPath &outline, double height, const QColor &roof)
{
    Random &random = scene.random();
    QPainter &painter = scene.painter();
    scene.contact(outline, 3);
    scene.shadow(outline, height * scene.metre());
    scene.fill(outline,
               {.dark = roof.darker(112), .light = roof.lighter(106), .size = 24, .octaves = 5, .grain = 0.02});
    painter.save();
    painter.setClipPath(outline);
    const QRectF box = outline.boundingRect();
    for (int i = 0; i < int(box.width() * box.height() / 420); ++i) { // skylights and machines
        const QPointF at(random.range(box.left(), box.right()), random.range(box.top(), box.bottom()));
        const QSizeF size(random.range(1.6, 4.2), random.range(1.6, 3.2));
        const QPainterPath unit = rectangle(QRectF(at, size));
        if (!outline.contains(unit.boundingRect().adjusted(-4, -4, 4, 4)))
            continue;
        scene.shadow(unit, 2.2, 0.4);
        painter.fillPath(unit, varied(roof.lightness() > 140 ? roof.darker(116) : roof.lighter(128), random, 10));
    }
    painter.restore();
    painter.strokePath(outline, QPen(roof.lighter(122), std::max(0.8, 0.5 * scene.metre())));
    painter.strokePath(outline, QPen(roof.darker(160), 0.35));
    return outline;
}

QPainterPath gableRoof(Scene &scene, QPointF at, double degrees, QSizeF size, double height, const QColor &roof)
{
    const double m = scene.metre();
    const double length = size.width() * m;
    const double width = size.height() * m;
    QPainter &painter = scene.painter();
    const QPainterPath outline = placed(rectangle(QRectF(-length / 2, -width / 2, length, width)), at, degrees);
    scene.contact(outline, 2.5);
    scene.shadow(outline, height * m, 0.58);
    for (const int side : {-1, 1}) {
        const QPainterPath half =
            placed(rectangle(QRectF(-length / 2, side < 0 ? -width / 2 : 0, length, width / 2)), at, degrees);
        const double facing = (degrees + 90 * side) * std::numbers::pi / 180;
        const double sunny = std::cos(facing) * 0.62 + std::sin(facing) * 0.48; // sun in the lower right
        const QColor tone = roof.lighter(int(100 + 34 * sunny));
        scene.fill(half,
                   {.dark = tone.darker(110), .light = tone.lighter(106), .size = 7, .octaves = 3, .grain = 0.03});
    }
    scene.mark(placed(polyline({{-length / 2, 0}, {length / 2, 0}}), at, degrees), 0.6, roof.lighter(130));
    if (scene.random().chance(0.7)) {
        const QPointF pot = turned(at, degrees, length * scene.random().range(-0.3, 0.3), width * 0.12);
        block(scene, pot, degrees, {0.9, 0.9}, 1.4, QColor(126, 92, 78));
    }
    painter.strokePath(outline, QPen(roof.darker(150), 0.35));
    return outline;
}

}
