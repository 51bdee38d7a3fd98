#include "resources/example/scenes/Scenes.h"
#include "resources/example/Things.h"

#include <QTransform>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace example {

void farmland(Scene &scene)
{
    Random &random = scene.random();
    scene.fill(materials::soil());
    static constexpr QRgb Crops[] = {0xff5c7a3a, 0xff6f8a44, 0xff4a6a34, 0xff8d9a56,
                                     0xffa8a070, 0xff7a7a4a, 0xff9c8460, 0xff3f6232};
    constexpr double Cell = 124;
    const int crops[16] = {0, 4, 2, 6, 1, 7, 5, 0, 6, 0, 3, 2, 2, 5, 1, 4};
    for (int i = 0; i < 16; ++i) {
        const QPointF corner(-2 + (i % 4) * (Cell + 6), -2 + double(i / 4) * (Cell + 6));
        const QRectF cell(corner, QSizeF(Cell, Cell));
        const bool pivot = i != 1 && i != 6 && i != 11 && i != 12 && i != 15;
        const QColor corners = varied(QColor(158, 142, 110), random, 10);
        scene.fill(rectangle(cell), {corners.darker(112), corners.lighter(108), 22, 5, 0.02});
        const QColor crop = varied(QColor::fromRgb(Crops[crops[i]]), random, 5);
        const double turn = random.chance(0.5) ? 0 : 90;
        if (!pivot) {
            for (int part = 0; part < 2 + i % 2; ++part) {
                const int parts = 2 + i % 2;
                const QColor tone = varied(QColor::fromRgb(Crops[(crops[i] + part * 2) % 8]), random, 6);
                const QRectF strip(cell.left() + part * Cell / parts, cell.top(), Cell / parts - 1.5, Cell);
                scene.fill(rectangle(strip), {tone.darker(112), tone.lighter(110), 4, 5, 0.02, 10, turn});
            }
            scene.add(u"rectangular field"_s, cell);
            continue;
        }
        const QPainterPath circle = ellipse(cell.center(), Cell / 2 - 2, Cell / 2 - 2);
        scene.fill(circle, {crop.darker(116), crop.lighter(114), 15, 6, 0.02});
        scene.add(u"circular field"_s, circle);
        for (int ring = 1; ring < 9; ++ring) // wheel tracks of the arm
            scene.mark(ellipse(cell.center(), ring * 6.7, ring * 6.7), 0.45, QColor(60, 60, 40, 54));
        if (i % 3 == 1) { // a half sown later
            QPainterPath sector(cell.center());
            const double start = random.range(0, 360);
            sector.arcTo(circle.boundingRect(), start, random.range(80, 160));
            sector.closeSubpath();
            const QColor tone = varied(QColor(170, 150, 112), random, 10);
            scene.fill(sector, {tone.darker(110), tone.lighter(106), 12, 5, 0.02});
        }
        const double angle = random.range(0, 2 * std::numbers::pi);
        const QPointF tip = cell.center() + QPointF(std::cos(angle), std::sin(angle)) * (Cell / 2 - 3);
        scene.mark(polyline({cell.center(), tip}), 0.8, QColor(226, 226, 218));
        scene.painter().fillPath(ellipse(cell.center(), 1.4, 1.4), QColor(230, 228, 220));
    }
    for (int i = 0; i <= 4; ++i) {
        const double at = -5 + i * (Cell + 6);
        scene.line(polyline({{at, -10}, {at, 522}}), 3.2, {QColor(176, 160, 128), QColor(204, 188, 154), 10, 4, 0.03});
        scene.line(polyline({{-10, at}, {522, at}}), i == 2 ? 5 : 3.2,
                   i == 2 ? materials::asphalt() : Material{QColor(176, 160, 128), QColor(204, 188, 154), 10, 4, 0.03});
    }
    for (const auto &[x, y] : {std::pair(270.0, 268.0), std::pair(118.0, 132.0)}) { // farmsteads
        for (int i = 0; i < 10; ++i)
            tree(scene, {x + random.range(-9, 16), y + random.range(-7, 14)}, random.range(1.3, 2.6),
                 leafColour(random));
        for (int i = 0; i < 4; ++i)
            scene.add(u"farm building"_s, block(scene, {x + i * 4.4, y + (i % 2) * 6.0}, 0, {random.range(14, 26), 12},
                                                10, i % 2 ? QColor(206, 206, 200) : QColor(150, 106, 92)));
    }
}

void forest(Scene &scene)
{
    Random &random = scene.random();
    const double m = scene.metre();
    scene.fill(materials::forestFloor());
    QPainterPath cut = curve({{196, 60},
                              {262, 44},
                              {312, 78},
                              {392, 58},
                              {446, 132},
                              {404, 196},
                              {428, 268},
                              {352, 330},
                              {262, 316},
                              {206, 262},
                              {222, 190},
                              {168, 138},
                              {196, 60}});
    cut.closeSubpath();
    scene.fill(cut, {QColor(118, 100, 76), QColor(168, 148, 112), 26, 6, 0.04});
    scene.scatter(cut, 900, 0.8, 3, QColor(88, 96, 58, 110));
    scene.add(u"clear-cut"_s, cut);
    for (int i = 0; i < 9; ++i) // skid trails and brash
        scene.mark(curve({{208 + i * 22.0, 70 + std::abs(4 - i) * 8.0},
                          {216 + i * 21.0, 180},
                          {230 + i * 18.0, 310 - std::abs(4 - i) * 8.0}}),
                   2, QColor(104, 84, 60, 90));
    for (int i = 0; i < 900; ++i) { // stumps and slash
        const QPointF at(random.range(170, 440), random.range(40, 330));
        if (!cut.contains(at))
            continue;
        if (random.chance(0.35)) {
            scene.painter().fillPath(ellipse(at, 0.9, 0.9), QColor(196, 172, 132));
        } else {
            const double angle = random.range(0, 6.3);
            scene.mark(polyline({at, at + QPointF(std::cos(angle), std::sin(angle)) * random.range(3, 7)}), 0.5,
                       random.chance(0.5) ? QColor(190, 176, 150) : QColor(84, 72, 56));
        }
    }
    const QPainterPath track =
        curve({{-20, 420}, {80, 380}, {170, 330}, {236, 280}, {300, 262}, {380, 300}, {450, 380}, {540, 420}});
    scene.line(track, 6 * m, {QColor(160, 140, 108), QColor(192, 172, 138), 12, 4, 0.03});
    const QPainterPath bandOfTrack = band(track, 11 * m);
    for (int i = 0; i < 3; ++i) { // log piles
        const QPointF at(258 + i * 26.0, 250 - i * 2.0);
        const QPainterPath pile = block(scene, at, -8, {9, 8}, 2.5, QColor(176, 142, 98));
        for (int log = -6; log <= 6; ++log)
            scene.mark(placed(polyline({{-4.3 * m, log * 0.62 * m}, {4.3 * m, log * 0.62 * m}}), at, -8), 0.5,
                       log % 2 ? QColor(206, 176, 130) : QColor(118, 92, 62));
        scene.add(u"log pile"_s, pile);
    }
    scene.add(u"harvester"_s, block(scene, {352, 214}, 35, {6.5, 3}, 3.4, QColor(206, 160, 52)));
    scene.add(u"truck"_s, lorry(scene, {210, 300}, -38, QColor(164, 132, 94)));
    QPainterPath lake = curve({{30, 40}, {76, 24}, {112, 56}, {100, 104}, {56, 124}, {22, 92}, {30, 40}});
    scene.fill(lake, {QColor(26, 44, 46), QColor(40, 60, 58), 20, 4, 0.01});
    scene.add(u"pond"_s, lake);
    for (double y = -6; y < 520; y += 6.2) { // crowns row by row, so that those in front lie on top
        for (double x = -6; x < 520; x += 6.2) {
            const QPointF at(x + random.range(-3, 3), y + random.range(-3, 3));
            const double edge = 7 * cloudNoise(at.x() / 22, at.y() / 22, 3, 11);
            if (cut.contains(at + QPointF(edge, edge)) || bandOfTrack.contains(at) || lake.contains(at) ||
                random.chance(0.06))
                continue;
            const double stand = cloudNoise(at.x() / 120, at.y() / 120, 3, 3);
            const QColor leaf =
                stand > 0.12 ? varied(QColor(66, 88, 46), random, 12) : varied(QColor(46, 68, 48), random, 9);
            tree(scene, at, random.range(3.2, 5.4) + (stand > 0.12 ? 0.8 : 0), leaf);
        }
    }
}

void solarFarm(Scene &scene)
{
    Random &random = scene.random();
    const double m = scene.metre();
    scene.fill(materials::dryGrass());
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 2400, 0.5, 1.6, QColor(84, 90, 54, 80));
    const QTransform frame = QTransform::fromTranslate(256, 256).rotate(-5).translate(-256, -256);
    const QPainterPath fence = frame.map(rectangle(QRectF(34, 40, 438, 412)));
    scene.fill(fence, {QColor(112, 116, 70), QColor(150, 146, 98), 26, 6, 0.03});
    scene.mark(fence, 0.7, QColor(196, 194, 186));
    scene.line(frame.map(polyline({{252, 30}, {252, 464}})), 5 * m,
               {QColor(176, 166, 142), QColor(202, 192, 168), 10, 4, 0.03});
    scene.line(frame.map(polyline({{34, 248}, {472, 248}})), 5 * m,
               {QColor(176, 166, 142), QColor(202, 192, 168), 10, 4, 0.03});
    for (int field = 0; field < 4; ++field) {
        const QRectF area(field % 2 ? 266 : 46, field / 2 ? 262 : 52, 192, 178);
        int row = 0;
        for (double y = area.top(); y + 6 < area.bottom(); y += 11.2, ++row) {
            const double left = area.left() + (field == 3 && row > 11 ? 62 : 0);
            const QPainterPath table = frame.map(rectangle(QRectF(left, y, area.right() - left, 6.2)));
            scene.shadow(table, 2.4 * m, 0.5);
            scene.fill(table, {QColor(36, 48, 84), QColor(56, 72, 116), 60, 3, 0.015});
            for (double x = left; x < area.right(); x += 3.1)
                scene.mark(frame.map(polyline({{x, y}, {x, y + 6.2}})), 0.28, QColor(150, 164, 192, 120));
            scene.mark(frame.map(polyline({{left, y + 3.1}, {area.right(), y + 3.1}})), 0.3,
                       QColor(170, 182, 206, 150));
            scene.mark(frame.map(polyline({{left, y + 6.2}, {area.right(), y + 6.2}})), 0.5,
                       QColor(206, 212, 222, 170));
            scene.add(u"panel row"_s, table);
        }
        scene.add(u"panel field"_s, frame.map(rectangle(area)));
    }
    for (const QPointF &at : {QPointF(252, 150), QPointF(252, 350)})
        scene.add(u"inverter station"_s, block(scene, frame.map(at), -5 + 90, {8, 4}, 3, QColor(222, 224, 222)));
    scene.fill(frame.map(rectangle(QRectF(274, 396, 44, 40))), materials::gravel());
    scene.add(u"substation"_s, frame.map(rectangle(QRectF(274, 396, 44, 40))));
    for (int i = 0; i < 4; ++i)
        block(scene, frame.map(QPointF(282 + i * 10.0, 408)), 85, {4, 3}, 3, QColor(170, 174, 172));
    block(scene, frame.map(QPointF(296, 426)), -5, {10, 4}, 3.4, QColor(150, 106, 92));
    const QPainterPath road = frame.map(polyline({{-60, 484}, {580, 484}}));
    scene.line(road, 7 * m, materials::asphalt());
    scene.mark(road, 0.7, QColor(220, 220, 214), {8, 9});
    scene.add(u"car"_s, car(scene, frame.map(QPointF(150, 487)), -5, carColour(random)));
    scene.add(u"car"_s, car(scene, frame.map(QPointF(262, 440)), 85, QColor(230, 232, 232)));
    for (int i = 0; i < 76; ++i)
        tree(scene, frame.map(QPointF(-40 + i * 8.2, 12 + random.range(-12, 12))), random.range(3, 6),
             leafColour(random));
    for (int i = 0; i < 40; ++i)
        tree(scene, frame.map(QPointF(496 + random.range(-8, 30), random.range(0, 470))), random.range(3, 6),
             leafColour(random));
}

void storageTanks(Scene &scene)
{
    const double m = scene.metre();
    Random &random = scene.random();
    scene.fill({QColor(158, 140, 110), QColor(192, 174, 142), 46, 6, 0.03});
    const QColor white(222, 222, 214);
    for (const QRectF &bund : {QRectF(24, 30, 222, 196), QRectF(270, 30, 218, 196), QRectF(24, 266, 300, 208)}) {
        scene.fill(rectangle(bund), {QColor(150, 144, 132), QColor(178, 172, 158), 26, 5, 0.03});
        scene.shadow(band(rectangle(bund), 2.4), 1.8 * m, 0.4);
        scene.mark(rectangle(bund), 2.4, QColor(190, 186, 174));
        scene.add(u"bund"_s, bund);
    }
    for (const double y : {14.0, 246.0, 492.0})
        scene.line(polyline({{-10, y}, {522, y}}), 14, materials::asphalt());
    scene.line(polyline({{258, 14}, {258, 246}}), 12, materials::asphalt());
    scene.line(polyline({{344, 246}, {344, 500}}), 12, materials::asphalt());
    const auto pipe = [&](const QList<QPointF> &points) {
        for (int i = 0; i < 4; ++i) {
            const QPainterPath line = polyline(points).translated(i * 1.7, i * 1.7);
            scene.mark(line.translated(Scene::shadowOf(1.4)), 0.9, QColor(14, 20, 34, 110));
            scene.mark(line, 0.9, i % 2 ? QColor(206, 204, 194) : QColor(168, 166, 158));
        }
    };
    pipe({{60, 232}, {480, 232}});
    pipe({{134, 232}, {134, 130}});
    pipe({{380, 232}, {380, 128}});
    pipe({{330, 236}, {330, 470}, {180, 470}});
    pipe({{360, 300}, {330, 300}});
    const QString name = u"storage tank"_s;
    for (const auto &[x, y, diameter] :
         {std::tuple(84, 84, 40), std::tuple(186, 84, 40), std::tuple(84, 172, 40), std::tuple(186, 172, 40)})
        scene.add(name, tank(scene, QPointF(x, y), diameter, 13, varied(white, random, 6)));
    for (const auto &[x, y, diameter] : {std::tuple(330, 92, 48), std::tuple(432, 92, 48)})
        scene.add(name, tank(scene, QPointF(x, y), diameter, 15, varied(QColor(206, 208, 206), random, 6)));
    for (const auto &[x, y, diameter] : {std::tuple(96, 340, 56), std::tuple(214, 344, 56), std::tuple(150, 430, 30),
                                         std::tuple(266, 430, 26), std::tuple(292, 300, 20)})
        scene.add(name, tank(scene, QPointF(x, y), diameter, diameter > 40 ? 16 : 10,
                             diameter > 40 ? QColor(196, 190, 176) : white));
    scene.add(u"building"_s, flatRoof(scene, rectangle(QRectF(372, 282, 112, 60)), 7, QColor(150, 160, 172)));
    scene.add(u"building"_s, flatRoof(scene, rectangle(QRectF(372, 376, 58, 38)), 6, QColor(186, 180, 170)));
    for (int i = 0; i < 6; ++i) // loading racks
        scene.add(u"tank truck"_s,
                  lorry(scene, {444.0 + (i % 2) * 24, 372.0 + double(i / 2) * 26}, 90, QColor(214, 216, 216)));
    parkingRow(scene, {372, 448}, 0, 26, 0.6);
    scene.add(u"truck"_s, lorry(scene, {120, 242}, 0, QColor(214, 216, 216)));
    for (int i = 0; i < 40; ++i)
        tree(scene, {random.range(0, 18), random.range(30, 480)}, random.range(1.8, 3.4), QColor(98, 104, 64));
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 500, 0.5, 1.6, QColor(116, 112, 74, 90));
}

}
