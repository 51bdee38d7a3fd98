#include "resources/example/scenes/Scenes.h"
#include "resources/example/Things.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace example {

namespace {

Material quay()
{
    Material quay = materials::concrete();
    quay.dark = QColor(134, 131, 124);
    quay.light = QColor(172, 168, 158);
    return quay;
}

void crane(Scene &scene, QPointF at, double reach)
{
    const double m = scene.metre();
    QPainter &painter = scene.painter();
    const QColor paint(196, 120, 58);
    const QPainterPath beams =
        band(polyline({at + QPointF(-reach * 0.45, -3.2 * m), at + QPointF(reach, -3.2 * m)}), 1.3 * m)
            .united(band(polyline({at + QPointF(-reach * 0.45, 3.2 * m), at + QPointF(reach, 3.2 * m)}), 1.3 * m));
    painter.setOpacity(0.4);
    painter.fillPath(beams.translated(Scene::shadowOf(16 * m)), QColor(14, 20, 34));
    painter.setOpacity(1);
    for (const double y : {-9.0, 9.0}) {
        const QPainterPath leg = band(polyline({at + QPointF(-8 * m, y * m), at + QPointF(8 * m, y * m)}), 1.6 * m);
        scene.shadow(leg, 9 * m, 0.3);
        painter.fillPath(leg, paint.darker(115));
    }
    painter.fillPath(beams, paint);
    for (double x = -reach * 0.45; x < reach; x += 4 * m)
        scene.mark(polyline({at + QPointF(x, -3.2 * m), at + QPointF(x + 2 * m, 3.2 * m)}), 0.5, paint.darker(120));
    block(scene, at + QPointF(-reach * 0.2, 0), 0, {7, 6}, 4, QColor(214, 212, 204));
}

}

void harbour(Scene &scene)
{
    const double m = scene.metre();
    scene.fill(materials::sea());
    for (int i = 0; i < 5; ++i)
        scene.painter().fillPath(ellipse({330, 300}, 250 - 40 * i, 200 - 34 * i), QColor(12, 40, 58, 16));
    // Land along the left and the top, with a pier and the marina's mole.
    const QPainterPath land =
        polygon({{-10, -10}, {522, -10}, {522, 84}, {196, 84}, {150, 130}, {150, 522}, {-10, 522}});
    const QPainterPath pier = polygon({{150, 196}, {318, 196}, {318, 236}, {150, 236}});
    scene.shadow(land, 3 * m, 0.4);
    scene.fill(land.united(pier), quay());
    scene.mark(polyline({{522, 83}, {196, 83}, {149, 130}, {149, 196}, {318, 197}, {317, 236}, {149, 236}, {149, 522}}),
               1.4, QColor(98, 94, 88));
    scene.add(u"pier"_s, pier);
    scene.fill(polygon({{-10, -10}, {522, -10}, {522, 26}, {-10, 26}}), materials::asphalt());
    scene.mark(polyline({{-10, 9}, {522, 9}}), 0.7, QColor(220, 220, 214), {8, 9});
    scene.fill(rectangle(QRectF(100, 120, 12, 402)), materials::asphalt());

    for (const auto &[x, y, w, h, roof] :
         {std::tuple(214, 34, 88, 32, 0xff9fa6aaU), std::tuple(316, 34, 76, 32, 0xff8796aaU),
          std::tuple(410, 34, 90, 32, 0xffa9a59aU), std::tuple(14, 128, 66, 84, 0xffb2b0a8U),
          std::tuple(14, 228, 66, 92, 0xff8c7f78U), std::tuple(14, 340, 66, 64, 0xffa4acb0U)})
        scene.add(u"warehouse"_s, flatRoof(scene, rectangle(QRectF(x, y, w, h)), 11, QColor::fromRgb(roof)));
    for (int i = 0; i < 12; ++i)
        scene.add(u"car"_s,
                  car(scene, {24.0 + i * 41, i % 2 ? 5.0 : 15.0}, i % 2 ? 180 : 0, carColour(scene.random())));
    static constexpr QRgb Boxes[] = {0xff8e3b34, 0xff2f5f93, 0xff47806a, 0xffb9762f, 0xffc9cbc8};
    for (int i = 0; i < 46; ++i)
        block(scene, {122 + (i % 3) * 6.4, 250 + double(i / 3) * 8.2}, 90, {6.1, 2.6},
              2.6 * (1 + scene.random().below(3)),
              varied(QColor::fromRgb(Boxes[scene.random().below(5)]), scene.random(), 10));
    for (int i = 0; i < 26; ++i)
        block(scene, {166 + (i % 13) * 11.0, 206 + double(i / 13) * 7.0}, 0, {6.1, 2.6},
              2.6 * (1 + scene.random().below(3)),
              varied(QColor::fromRgb(Boxes[scene.random().below(5)]), scene.random(), 10));

    const QString ship = u"ship"_s;
    scene.add(ship, cargoShip(scene, {348, 103}, 180, 150, QColor(150, 84, 70), true));
    scene.add(ship, cargoShip(scene, {242, 256}, 0, 104, QColor(92, 118, 108), false));
    scene.add(ship, cargoShip(scene, {250, 180}, 180, 84, QColor(132, 124, 112), false));
    crane(scene, {300, 74}, 34 * m);
    wake(scene, {416, 200}, 152, 62);
    scene.add(ship, cargoShip(scene, {416, 200}, 152, 92, QColor(84, 104, 128), true));

    // The marina: pontoons with tiny boats on both sides.
    const QPainterPath mole = polyline({{150, 484}, {330, 484}, {372, 446}});
    scene.shadow(band(mole, 8), 2 * m, 0.4);
    scene.line(mole, 8, materials::gravel());
    scene.scatter(band(mole, 11), 700, 0.5, 1.6, QColor(120, 116, 108));
    for (int row = 0; row < 3; ++row) {
        const double x = 186 + row * 52;
        scene.shadow(rectangle(QRectF(x, 352, 2.6, 128)), 1, 0.4);
        scene.painter().fillPath(rectangle(QRectF(x, 352, 2.6, 128)), QColor(176, 168, 152));
        for (int i = 0; i < 14; ++i) {
            for (const int side : {-1, 1}) {
                if (!scene.random().chance(0.72))
                    continue;
                const double length = scene.random().range(7.5, 11.5);
                const QPointF at(x + 1.3 + side * (2.4 + length * m / 2), 357 + i * 9.0);
                scene.add(u"boat"_s, boat(scene, at, side > 0 ? 0 : 180, length));
            }
        }
    }
    wake(scene, {434, 348}, 212, 15);
    scene.add(u"boat"_s, boat(scene, {434, 348}, 212, 12));
    wake(scene, {392, 402}, 20, 12);
    scene.add(u"boat"_s, boat(scene, {392, 402}, 20, 10));
    scene.add(u"tugboat"_s, boat(scene, {372, 216}, 152, 22));
}

void containerYard(Scene &scene)
{
    const double m = scene.metre();
    Random &random = scene.random();
    Material yard = materials::asphalt();
    yard.dark = QColor(112, 111, 108);
    yard.light = QColor(142, 140, 135);
    scene.fill(yard);
    Material sea = materials::sea();
    scene.fill(rectangle(QRectF(418, -10, 110, 540)), sea);
    scene.shadow(rectangle(QRectF(330, -10, 88, 540)), 0, 0);
    scene.fill(rectangle(QRectF(352, -10, 64, 540)), quay());
    scene.mark(polyline({{417, -10}, {417, 522}}), 2.2, QColor(88, 84, 78));
    for (const double x : {374.0, 408.0})
        scene.mark(polyline({{x, -10}, {x, 522}}), 0.8, QColor(96, 92, 88));
    static constexpr QRgb Paints[] = {0xff8e3b34, 0xff2f5f93, 0xff47806a, 0xffb9762f, 0xffc9cbc8,
                                      0xff6d7176, 0xff3d6f8a, 0xffa3502f, 0xffd2b04a};
    for (int blockRow = 0; blockRow < 3; ++blockRow) {
        for (int column = 0; column < 2; ++column) {
            const QRectF area(22 + column * 166, 30 + blockRow * 164, 138, 118);
            scene.painter().fillPath(rectangle(area.adjusted(-3, -3, 3, 3)), QColor(150, 146, 138, 90));
            const int lanes = 6;
            for (int lane = 0; lane < lanes; ++lane) {
                QColor favourite = QColor::fromRgb(Paints[random.below(9)]);
                for (double x = area.left() + 8; x < area.right() - 6; x += 6.5 * m * 2 + 1.2) {
                    for (int deep = 0; deep < 3; ++deep) {
                        if (!random.chance(0.88))
                            continue;
                        const QPointF at(x + 6 * m, area.top() + 4 + lane * 20 + deep * 2.75 * m);
                        const QColor paint = random.chance(0.4) ? favourite : QColor::fromRgb(Paints[random.below(9)]);
                        block(scene, at, 0, {12.2, 2.5}, 2.6 * (1 + random.below(4)), varied(paint, random, 10));
                    }
                }
            }
            scene.add(u"container stack"_s, area);
            // The yard's gantry, astride the stack.
            const double gx = area.left() + random.range(30, 100);
            for (const double dx : {-4.0, 4.0}) {
                const QPainterPath beam = rectangle(QRectF(gx + dx - 0.9, area.top() - 8, 1.8, area.height() + 14));
                scene.painter().setOpacity(0.42);
                scene.painter().fillPath(beam.translated(Scene::shadowOf(13 * m)), QColor(14, 20, 34));
                scene.painter().setOpacity(1);
                scene.painter().fillPath(beam, QColor(212, 172, 62));
            }
            scene.add(u"gantry crane"_s, QRectF(gx - 6, area.top() - 8, 12, area.height() + 14));
            block(scene, {gx, area.top() + random.range(20, 90)}, 0, {7, 3.4}, 3, QColor(226, 222, 208));
        }
    }
    for (const double y : {15.0, 163.0, 166.0, 327.0, 330.0, 494.0}) {
        if (random.chance(0.8))
            scene.add(u"truck"_s, lorry(scene, {random.range(30, 310), y}, random.chance(0.5) ? 0 : 180,
                                        QColor::fromRgb(Paints[random.below(9)])));
    }
    for (int i = 0; i < 4; ++i)
        scene.add(u"truck"_s, lorry(scene, {344, 50.0 + i * 120}, 90, QColor::fromRgb(Paints[random.below(9)])));
    scene.add(u"ship"_s, cargoShip(scene, {450, 244}, 90, 230, QColor(120, 72, 62), true));
    for (const double y : {120.0, 236.0, 318.0}) {
        crane(scene, {390, y}, 44 * m);
        scene.add(u"quay crane"_s, QRectF(390 - 0.45 * 44 * m, y - 10 * m, 1.45 * 44 * m, 20 * m));
    }
}

void coast(Scene &scene)
{
    Random &random = scene.random();
    const double m = scene.metre();
    scene.fill(materials::sea());
    const QList<QPointF> shore{{-30, 262}, {60, 276}, {150, 262}, {250, 288}, {350, 316}, {440, 312}, {550, 344}};
    const auto landBelow = [&](double by) {
        QPainterPath path = curve(shore);
        path.translate(0, by);
        path.lineTo(560, 700);
        path.lineTo(-40, 700);
        path.closeSubpath();
        return path;
    };
    for (int i = 0; i < 26; ++i) // shallow water over a sandy bottom
        scene.painter().fillPath(landBelow(-150 + i * 6.2), QColor(92, 156, 152, 9));
    for (const double by : {-66.0, -38.0, -16.0}) { // breakers
        for (int i = 0; i < 1500; ++i) {
            const QPainterPath line = curve(shore);
            const double t = random.unit();
            const QPointF at =
                line.pointAtPercent(t) + QPointF(0, by + 5 * std::sin(t * 40 + by) - std::abs(random.normal()) * 3);
            if (cloudNoise(t * 14, by, 2, 5) > -0.1)
                scene.painter().fillPath(ellipse(at, random.range(1, 3.6), random.range(0.4, 1.1)),
                                         QColor(236, 242, 240, 58));
        }
    }
    scene.fill(landBelow(-2), {QColor(168, 150, 116), QColor(190, 172, 138), 30, 4, 0.02});
    scene.fill(landBelow(9), materials::sand());
    for (int i = 0; i < 2200; ++i) {
        const double t = random.unit();
        const QPointF at = curve(shore).pointAtPercent(t) + QPointF(0, random.normal() * 2.2 - 2);
        scene.painter().fillPath(ellipse(at, random.range(1, 3), random.range(0.5, 1.2)), QColor(242, 244, 240, 90));
    }
    const QPainterPath dunes = landBelow(74);
    scene.fill(dunes, materials::dryGrass());
    scene.scatter(dunes, 2600, 0.8, 2.6, QColor(74, 84, 50, 120));
    scene.scatter(landBelow(62), 500, 0.6, 1.8, QColor(96, 100, 62, 130));
    for (const double x : {70.0, 214.0, 372.0}) { // groynes of rock
        const QPainterPath groyne = polyline({{x + 12, 330}, {x, 206}});
        scene.shadow(band(groyne, 6), 2 * m, 0.5);
        scene.line(groyne, 7, materials::gravel());
        scene.scatter(band(groyne, 9), 420, 0.6, 1.7, QColor(132, 126, 116));
        scene.scatter(band(groyne, 9), 300, 0.5, 1.4, QColor(66, 64, 62));
        scene.add(u"groyne"_s, band(groyne, 9));
    }
    const QPainterPath road = curve({{-20, 424}, {110, 430}, {250, 446}, {380, 462}, {540, 486}});
    scene.line(road, 9 * m, {QColor(172, 158, 128), QColor(196, 182, 150), 10, 4, 0.03});
    scene.line(road, 6.5 * m, materials::asphalt());
    scene.mark(road, 0.5, QColor(220, 220, 214), {8, 9});
    for (int i = 0; i < 4; ++i) {
        const double t = 0.16 + i * 0.21;
        scene.add(u"car"_s, car(scene, road.pointAtPercent(t) + QPointF(0, i % 2 ? 3 : -3),
                                -road.angleAtPercent(t) + (i % 2 ? 0 : 180), carColour(random)));
    }
    for (const double x : {140.0, 300.0, 430.0})
        scene.mark(curve({{x, 440 + x * 0.05}, {x - 8, 400}, {x + 6, 350}}), 1.8 * m, QColor(206, 192, 158));
    for (int i = 0; i < 5; ++i)
        scene.add(u"building"_s, gableRoof(scene, {46.0 + i * 92, 466 + i * 7.0}, 6 + random.range(-4, 4), {15, 10}, 6,
                                           i % 2 ? QColor(152, 112, 98) : QColor(126, 126, 128)));
    for (int i = 0; i < 34; ++i)
        tree(scene, {random.range(0, 512), random.range(478, 512)}, random.range(2.6, 5), leafColour(random));
    for (int i = 0; i < 38; ++i) { // sunshades
        static constexpr QRgb Cloths[] = {0xfff2f0ea, 0xffc94f43, 0xff3f7fb8, 0xffe0b64a};
        const double t = random.range(0.24, 0.9);
        const QPointF at = curve(shore).pointAtPercent(t) + QPointF(0, random.range(20, 52));
        scene.shadow(ellipse(at, 1.5, 1.5).translated(Scene::shadowOf(2)), 1, 0.45);
        scene.painter().fillPath(ellipse(at, 1.6, 1.6), QColor::fromRgb(Cloths[random.below(4)]));
    }
    wake(scene, {330, 96}, 200, 16);
    scene.add(u"boat"_s, boat(scene, {330, 96}, 200, 13));
    scene.add(u"boat"_s, boat(scene, {118, 150}, 65, 9));
}

}
