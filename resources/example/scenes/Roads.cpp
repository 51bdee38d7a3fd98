#include "resources/example/scenes/Scenes.h"
#include "resources/example/Things.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace example {

namespace {

const QColor White(222, 222, 216);

Material roadSurface()
{
    Material road = materials::asphalt();
    road.dark = QColor(92, 93, 93);
    road.light = QColor(120, 120, 117);
    return road;
}

void trees(Scene &scene, const QRectF &area, int count, double least, double most)
{
    for (int i = 0; i < count; ++i) {
        const QPointF at(scene.random().range(area.left(), area.right()),
                         scene.random().range(area.top(), area.bottom()));
        tree(scene, at, scene.random().range(least, most), leafColour(scene.random()));
    }
}

/// Cars along a line, `side` pixels to the right of it in its direction.
void traffic(Scene &scene, const QPainterPath &line, double side, int count, bool forward)
{
    for (int i = 0; i < count; ++i) {
        const double t = (i + scene.random().range(0.15, 0.85)) / count;
        const double angle = -line.angleAtPercent(t) * std::numbers::pi / 180;
        const QPointF at = line.pointAtPercent(t) + QPointF(-std::sin(angle), std::cos(angle)) * side;
        if (!QRectF(6, 6, Scene::Side - 12, Scene::Side - 12).contains(at))
            continue;
        const double degrees = angle * 180 / std::numbers::pi + (forward ? 0 : 180);
        if (scene.random().chance(0.14))
            scene.add(u"truck"_s, lorry(scene, at, degrees, varied(QColor(188, 190, 192), scene.random(), 24)));
        else
            scene.add(u"car"_s, car(scene, at, degrees, carColour(scene.random())));
    }
}

}

void roundabout(Scene &scene)
{
    const double m = scene.metre();
    const QPointF centre(262, 250);
    scene.fill(materials::grass());
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 2600, 0.4, 1.5, QColor(44, 58, 34, 70));
    const QPainterPath arms[] = {
        curve({{-20, 214}, {90, 236}, {190, 250}}), curve({{334, 250}, {430, 244}, {532, 268}}),
        curve({{286, -20}, {268, 70}, {262, 178}}), curve({{262, 322}, {250, 420}, {262, 532}})};
    for (const QPainterPath &arm : arms)
        scene.line(arm, 21 * m, {QColor(150, 142, 126), QColor(178, 170, 152), 20, 4, 0.03}); // verge
    scene.fill(ellipse(centre, 36 * m, 36 * m), {QColor(150, 142, 126), QColor(178, 170, 152), 20, 4, 0.03});
    for (const QPainterPath &arm : arms)
        scene.line(arm, 16 * m, roadSurface());
    scene.fill(ellipse(centre, 33 * m, 33 * m), roadSurface());
    for (const QPainterPath &arm : arms) {
        scene.mark(arm, 0.5 * m, White, {9, 9});
        for (const int side : {-1, 1}) {
            QPainterPathStroker edge;
            edge.setWidth(14.6 * m * (side > 0 ? 1 : 1));
            scene.mark(edge.createStroke(arm), 0.3 * m, White);
        }
    }
    scene.fill(ellipse(centre, 32 * m, 32 * m), roadSurface());
    scene.mark(ellipse(centre, 24 * m, 24 * m), 0.4 * m, White, {8, 8});
    scene.fill(ellipse(centre, 17 * m, 17 * m), {QColor(176, 172, 164), QColor(196, 192, 184), 20, 4, 0.02});
    const QPainterPath island = ellipse(centre, 15.6 * m, 15.6 * m);
    scene.fill(island, materials::lawn());
    scene.add(u"central island"_s, island);
    scene.fill(ellipse(centre, 4 * m, 4 * m), {QColor(150, 96, 96), QColor(196, 150, 120), 5, 3, 0.05});
    for (int i = 0; i < 9; ++i) {
        const double angle = 2 * std::numbers::pi * i / 9;
        tree(scene, centre + QPointF(std::cos(angle), std::sin(angle)) * 10.5 * m, 3.1 * m, leafColour(scene.random()));
    }
    for (const QPointF &crossing : {QPointF(150, 243), QPointF(382, 247), QPointF(265, 130), QPointF(257, 374)}) {
        const bool upright = std::abs(crossing.x() - centre.x()) < 60;
        for (int i = -5; i <= 5; ++i) {
            const QPointF offset = upright ? QPointF(i * 1.35 * m, 0) : QPointF(0, i * 1.35 * m);
            const QSizeF bar = upright ? QSizeF(0.7 * m, 3.4 * m) : QSizeF(3.4 * m, 0.7 * m);
            scene.painter().fillPath(rectangle(QRectF(crossing + offset - QPointF(bar.width(), bar.height()) / 2, bar)),
                                     White);
        }
    }
    traffic(scene, arms[0], 3.6 * m, 2, true);
    traffic(scene, arms[1], 3.6 * m, 2, true);
    traffic(scene, arms[2], -3.6 * m, 2, false);
    traffic(scene, arms[3], 3.6 * m, 2, true);
    for (const double degrees : {25.0, 160.0, 285.0}) {
        const double angle = degrees * std::numbers::pi / 180;
        scene.add(u"car"_s, car(scene, centre + QPointF(std::cos(angle), std::sin(angle)) * 28 * m, degrees - 90,
                                carColour(scene.random())));
    }
    const QPainterPath path = curve({{-10, 120}, {80, 128}, {150, 96}, {210, 40}, {226, -10}});
    scene.line(path, 3.2 * m, {QColor(170, 152, 122), QColor(196, 180, 150), 8, 4, 0.03});
    const QPainterPath lane = curve({{318, -10}, {344, 70}, {420, 100}, {522, 104}});
    scene.line(lane, 5.5 * m, roadSurface());
    for (const auto &[x, y, degrees] :
         {std::tuple(362, 34, 60), std::tuple(404, 62, 20), std::tuple(448, 66, 8), std::tuple(492, 70, 2),
          std::tuple(382, 128, 20), std::tuple(440, 140, 4), std::tuple(490, 142, 0)}) {
        const QPointF at(x, y);
        scene.fill(placed(rectangle(QRectF(-20, -17, 40, 34)), at, degrees), materials::lawn());
        scene.add(u"house"_s, gableRoof(scene, at, degrees, {11, 8}, 6,
                                        scene.random().chance(0.5) ? QColor(152, 112, 98) : QColor(120, 118, 118)));
    }
    scene.fill(polygon({{362, 340}, {486, 344}, {484, 474}, {360, 470}}), materials::concrete());
    const QPainterPath shop = polygon({{372, 372}, {450, 375}, {448, 434}, {370, 431}});
    scene.add(u"building"_s, flatRoof(scene, shop, 6, QColor(160, 112, 98)));
    parkingRow(scene, {366, 444}, 2, 20, 0.5);
    trees(scene, {16, 16, 190, 150}, 46, 2.4 * m, 4.4 * m);
    trees(scene, {330, 160, 170, 60}, 16, 2.0 * m, 3.6 * m);
    trees(scene, {10, 330, 180, 170}, 26, 2.2 * m, 3.8 * m);
}

void bridge(Scene &scene)
{
    const double m = scene.metre();
    scene.fill(materials::grass());
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 2600, 0.4, 1.5, QColor(44, 58, 34, 70));
    const QPainterPath river = curve({{-40, 470}, {90, 380}, {200, 300}, {330, 236}, {430, 130}, {560, 30}});
    scene.line(river, 178, {QColor(136, 122, 92), QColor(170, 156, 122), 26, 5, 0.03});
    scene.line(river, 166, {QColor(84, 92, 66), QColor(118, 120, 88), 18, 5, 0.03});
    Material water = materials::water();
    water.degrees = -32;
    scene.line(river, 152, water);
    for (const auto &[width, alpha] : {std::pair(120.0, 22), std::pair(80.0, 22), std::pair(44.0, 20)})
        scene.painter().strokePath(river, QPen(QColor(18, 42, 46, alpha), width));
    QList<QPointF> fields{{0, 0}, {170, 0}, {120, 120}, {0, 170}};
    scene.fill(polygon(fields), {QColor(112, 118, 66), QColor(146, 146, 88), 5, 4, 0.02, 12, 62});
    scene.fill(polygon({{300, 512}, {512, 512}, {512, 360}, {430, 350}}),
               {QColor(146, 124, 90), QColor(172, 150, 112), 5, 4, 0.02, 12, 20});

    const QPainterPath road = polyline({{96, -20}, {206, 190}, {318, 404}, {386, 532}});
    const QPainterPath line = polyline({{100, -12}, {380, 522}});
    scene.line(line, 22 * m, {QColor(150, 142, 126), QColor(178, 170, 152), 20, 4, 0.03});
    const QPainterPath deckLine = polyline({{186, 152}, {304, 377}});
    const QPainterPath deck = band(deckLine, 19 * m);
    scene.shadow(deck.translated(Scene::shadowOf(3 * m)), 9 * m, 0.5);
    scene.line(line, 16 * m, roadSurface());
    scene.fill(deck, {QColor(164, 163, 158), QColor(190, 188, 180), 24, 4, 0.02});
    scene.line(polyline({{180, 140}, {310, 389}}), 14.5 * m, roadSurface());
    scene.add(u"bridge"_s, deck);
    scene.mark(line, 0.35 * m, White, {10, 10});
    for (const double side : {-7.0, 7.0}) {
        const QPointF offset = QPointF(-0.885, 0.464) * -side * m;
        scene.mark(line.translated(offset), 0.35 * m, White);
    }
    for (int i = 1; i < 6; ++i) { // expansion joints
        const QPointF at = deckLine.pointAtPercent(i / 6.0);
        scene.mark(polyline({at + QPointF(-0.885, 0.464) * 9 * m, at - QPointF(-0.885, 0.464) * 9 * m}), 0.5,
                   QColor(70, 70, 70, 150));
    }
    traffic(scene, line, 3.5 * m, 6, true);
    traffic(scene, line, -3.5 * m, 5, false);
    const QPointF barge(352, 196);
    wake(scene, barge, 138, 46);
    scene.add(u"ship"_s, cargoShip(scene, barge, 138, 58, QColor(146, 92, 74), false));
    scene.add(u"boat"_s, boat(scene, {138, 372}, -34, 9));
    for (int i = 0; i < 330; ++i) {
        const double t = scene.random().unit();
        const double side = (scene.random().chance(0.5) ? 1 : -1) * (94 + std::abs(scene.random().normal()) * 17);
        const double angle = -river.angleAtPercent(t) * std::numbers::pi / 180;
        const QPointF at = river.pointAtPercent(t) + QPointF(-std::sin(angle), std::cos(angle)) * side;
        if (!band(line, 34 * m).contains(at))
            tree(scene, at, scene.random().range(2.6, 5.4), leafColour(scene.random()));
    }
    for (const QPointF &at : {QPointF(330, 470), QPointF(292, 492), QPointF(60, 200)})
        scene.add(u"building"_s, gableRoof(scene, at, scene.random().range(10, 60), {16, 10}, 6, QColor(152, 112, 98)));
}

void interchange(Scene &scene)
{
    const double m = scene.metre();
    scene.fill(materials::dryGrass());
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 2600, 0.4, 1.5, QColor(70, 74, 44, 70));
    for (const auto &[x, y, w, h] : {std::tuple(0, 0, 150, 140), std::tuple(372, 380, 140, 132)})
        scene.fill(rectangle(QRectF(x, y, w, h)), {QColor(118, 124, 74), QColor(150, 150, 96), 5, 4, 0.02, 14, 35});
    const QPainterPath lower = curve({{-20, 300}, {120, 282}, {260, 258}, {400, 226}, {540, 206}});
    const QPainterPath upper = curve({{236, -20}, {244, 120}, {262, 260}, {272, 400}, {268, 540}});
    const QList<QPainterPath> ramps{
        curve({{250, 110}, {262, 180}, {310, 222}, {400, 226}}),
        curve({{276, 420}, {296, 350}, {330, 272}, {420, 224}}),
        curve({{252, 118}, {226, 190}, {180, 250}, {100, 286}}),
        curve({{268, 410}, {238, 340}, {190, 286}, {110, 284}}),
        curve({{300, 250}, {356, 214}, {388, 150}, {350, 108}, {304, 130}, {286, 190}, {266, 300}}),
        curve({{226, 266}, {170, 300}, {128, 360}, {166, 412}, {222, 390}, {246, 330}, {258, 230}}),
    };
    for (const QPainterPath &ramp : ramps)
        scene.line(ramp, 9.5 * m, {QColor(150, 142, 126), QColor(178, 170, 152), 20, 4, 0.03});
    scene.line(lower, 35 * m, {QColor(150, 142, 126), QColor(178, 170, 152), 20, 4, 0.03});
    scene.line(upper, 35 * m, {QColor(150, 142, 126), QColor(178, 170, 152), 20, 4, 0.03});
    for (const QPainterPath &ramp : ramps)
        scene.line(ramp, 6.8 * m, roadSurface());
    const auto carriageways = [&](const QPainterPath &way) {
        scene.line(way, 29 * m, roadSurface());
        scene.line(way, 3.0 * m, {QColor(104, 110, 74), QColor(136, 138, 98), 10, 4, 0.03});
        QPainterPathStroker lanes;
        for (const double width : {10.4, 17.6}) {
            lanes.setWidth(width * m);
            scene.mark(lanes.createStroke(way), 0.3 * m, White, {12, 14});
        }
        lanes.setWidth(26 * m);
        scene.mark(lanes.createStroke(way), 0.35 * m, White);
    };
    carriageways(lower);
    traffic(scene, lower, 6.6 * m, 9, true);
    traffic(scene, lower, -6.6 * m, 8, false);
    QPainterPath over = polyline({{254, 200}, {262, 250}, {267, 312}});
    const QPainterPath deck = band(over, 32 * m);
    scene.shadow(deck.translated(Scene::shadowOf(2 * m)), 7 * m, 0.5);
    carriageways(upper);
    for (const double side : {-15.5, 15.5})
        scene.mark(over.translated(side * m, -side * 0.13 * m), 1.0, QColor(186, 184, 176));
    scene.add(u"overpass"_s, deck);
    traffic(scene, upper, 6.6 * m, 8, true);
    traffic(scene, upper, -6.6 * m, 7, false);
    for (int i = 0; i < 3; ++i)
        traffic(scene, ramps.at(i), 0, 1, true);
    for (const QRectF &area : {QRectF(310, 140, 40, 50), QRectF(160, 320, 50, 60), QRectF(330, 300, 70, 50),
                               QRectF(150, 160, 60, 40), QRectF(20, 340, 90, 150), QRectF(400, 30, 100, 130)})
        trees(scene, area, int(area.width() * area.height() / 150), 2.2, 4.2);
}

}
