#include "resources/example/scenes/Scenes.h"
#include "resources/example/Things.h"

#include <QTransform>

#include <cmath>

using namespace Qt::StringLiterals;

namespace example {

namespace {

const QColor White(232, 232, 226);

Material street()
{
    Material road = materials::asphalt();
    road.dark = QColor(94, 95, 96);
    road.light = QColor(122, 122, 120);
    return road;
}

QPainterPath court(Scene &scene, QPointF at, double degrees)
{
    const double m = scene.metre();
    const auto path = [&](const QPainterPath &metres) {
        return QTransform::fromTranslate(at.x(), at.y()).rotate(degrees).scale(m, m).map(metres);
    };
    const auto line = [&](double x1, double y1, double x2, double y2) {
        scene.mark(path(polyline({{x1, y1}, {x2, y2}})), 0.13 * m, White);
    };
    const QPainterPath ground = path(rectangle(QRectF(-18.2, -9.1, 36.4, 18.2)));
    scene.fill(ground, {QColor(150, 84, 66), QColor(176, 104, 82), 30, 5, 0.02});
    const QPainterPath play = path(rectangle(QRectF(-11.89, -5.49, 23.77, 10.97)));
    scene.fill(play, {QColor(70, 106, 112), QColor(88, 126, 130), 30, 5, 0.02});
    for (const double y : {-5.49, -4.11, 4.11, 5.49})
        line(-11.89, y, 11.89, y);
    for (const double x : {-11.89, -6.4, 6.4, 11.89})
        line(x, std::abs(x) > 10 ? -5.49 : -4.11, x, std::abs(x) > 10 ? 5.49 : 4.11);
    line(-6.4, 0, 6.4, 0);
    const QPainterPath net = path(polyline({{0, -6.4}, {0, 6.4}}));
    scene.mark(net.translated(Scene::shadowOf(1 * m)), 0.16 * m, QColor(14, 20, 34, 110));
    scene.mark(net, 0.14 * m, QColor(60, 62, 62));
    for (int i = 0; i < 2 + scene.random().below(3); ++i) { // players
        const QPointF spot =
            path(rectangle(QRectF(scene.random().range(-11, 11), scene.random().range(-4, 4), 0.1, 0.1)))
                .boundingRect()
                .center();
        scene.mark(polyline({spot, spot + Scene::shadowOf(1.8 * m)}), 0.5 * m, QColor(14, 20, 34, 140));
        scene.painter().fillPath(ellipse(spot, 0.36 * m, 0.36 * m),
                                 scene.random().chance(0.5) ? White : QColor(60, 60, 90));
    }
    return play;
}

}

void tennis(Scene &scene)
{
    const double m = scene.metre();
    constexpr double Tilt = 32;
    const QTransform frame = QTransform::fromTranslate(256, 256).rotate(Tilt).translate(-256, -256);
    const auto rect = [&](double x, double y, double w, double h) { return frame.map(rectangle(QRectF(x, y, w, h))); };
    scene.fill(materials::grass());
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 1800, 0.5, 1.8, QColor(44, 58, 34, 70));

    scene.fill(rect(-180, 352, 900, 16), {QColor(170, 166, 156), QColor(192, 188, 178), 12, 4, 0.02});
    const QPainterPath lot = rect(-120, 372, 720, 118);
    scene.fill(lot, street());
    scene.add(u"parking lot"_s, lot.intersected(rectangle(QRectF(0, 0, 512, 512))));
    for (const auto &[x, y] : {std::pair(30.0, 376.0), std::pair(30.0, 462.0), std::pair(30.0, 434.0)})
        parkingRow(scene, frame.map(QPointF(x, y)), Tilt, 34, y > 440 ? 0.3 : 0.42);
    for (int i = 0; i < 14; ++i)
        tree(scene, frame.map(QPointF(40 + i * 36, 360)), scene.random().range(6, 9), leafColour(scene.random()));

    const QPainterPath fence = rect(190, 92, 232, 220);
    scene.fill(fence, {QColor(150, 84, 66), QColor(176, 104, 82), 40, 5, 0.02});
    scene.mark(fence.translated(Scene::shadowOf(2.5 * m)), 0.8, QColor(14, 20, 34, 60));
    const double step = 18.2 * m;
    for (int i = 0; i < 3; ++i)
        scene.add(u"tennis court"_s, court(scene, frame.map(QPointF(236 + 9.1 * m * 0 + i * step, 202)), Tilt + 90));
    scene.mark(fence, 0.6, QColor(60, 66, 62));

    const QPainterPath building = rect(-40, 60, 196, 250);
    scene.add(u"building"_s, flatRoof(scene, building.subtracted(rect(96, 210, 80, 120)), 9, QColor(196, 200, 200)));
    scene.fill(rect(96, 216, 56, 90), {QColor(160, 154, 142), QColor(186, 180, 168), 12, 4, 0.02});
    scene.fill(rect(60, 318, 320, 26), {QColor(160, 154, 142), QColor(186, 180, 168), 12, 4, 0.02});
    for (int i = 0; i < 60; ++i) {
        const QPointF at = frame.map(QPointF(scene.random().range(-40, 560), scene.random().range(-150, 46)));
        tree(scene, at, scene.random().range(7, 13), leafColour(scene.random()));
    }
    for (int i = 0; i < 12; ++i)
        tree(scene, frame.map(QPointF(444 + scene.random().range(0, 60), 80 + i * 22)), scene.random().range(7, 12),
             leafColour(scene.random()));
}

void residential(Scene &scene)
{
    const double m = scene.metre();
    Random &random = scene.random();
    scene.fill(materials::lawn());
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 3000, 0.5, 2, QColor(52, 66, 38, 80));
    const QList<QPainterPath> streets{curve({{-20, 92}, {140, 104}, {300, 92}, {540, 110}}),
                                      curve({{-20, 262}, {160, 268}, {330, 262}, {540, 276}}),
                                      curve({{-20, 430}, {150, 436}, {320, 430}, {540, 444}}),
                                      curve({{268, -20}, {262, 120}, {270, 260}, {262, 400}, {268, 540}})};
    for (const QPainterPath &way : streets)
        scene.line(way, 11 * m, {QColor(172, 168, 158), QColor(194, 190, 180), 12, 4, 0.02});
    for (const QPainterPath &way : streets)
        scene.line(way, 7 * m, street());
    static constexpr QRgb Roofs[] = {0xff8a6a5c, 0xff7a7472, 0xff96705e, 0xff6a6c70, 0xff9c8c7c, 0xff84584c};
    int pools = 0;
    for (int row = 0; row < 6; ++row) {
        const double y = 46 + row * 84.5 + (row % 2 ? 4 : 0);
        const bool northOfStreet = row % 2 == 0;
        for (int i = 0; i < 9; ++i) {
            const double x = 26 + i * 58 + (i >= 4 ? 14 : 0) + random.range(-3, 3);
            if (std::abs(x - 266) < 26)
                continue;
            const double front = northOfStreet ? 1 : -1;
            const QPointF at(x, y + random.range(-4, 4));
            scene.fill(rectangle(QRectF(x + 9, y + (front > 0 ? 8 : -36), 8, 28)),
                       {QColor(166, 162, 154), QColor(186, 182, 174), 10, 3, 0.02});
            if (random.chance(0.55))
                scene.add(u"car"_s, car(scene, {x + 13, y + front * random.range(19, 25)}, 90, carColour(random)));
            const QColor roof = QColor::fromRgb(Roofs[random.below(6)]);
            const double turn = random.range(-3, 3);
            const QPainterPath house = gableRoof(scene, at, turn + (random.chance(0.25) ? 90 : 0),
                                                 {random.range(13, 16), random.range(9, 11)}, 6, roof);
            if (random.chance(0.5))
                gableRoof(scene, at + QPointF(random.chance(0.5) ? -7 : 7, front * 7) * m * 0.5, turn + 90, {9, 6}, 4.5,
                          roof);
            scene.add(u"house"_s, house);
            const QPointF garden(x - 8 + random.range(-4, 4), y - front * 27);
            if (random.chance(0.2) && pools < 7) {
                ++pools;
                scene.fill(ellipse(garden, 9, 6.5), {QColor(186, 180, 168), QColor(206, 200, 188), 8, 3, 0.02});
                const QPainterPath pool = ellipse(garden, 7, 4.6);
                scene.fill(pool, {QColor(64, 152, 176), QColor(104, 190, 206), 7, 3, 0.02});
                scene.add(u"swimming pool"_s, pool);
            }
            for (int t = 0; t < 3; ++t)
                tree(scene, garden + QPointF(random.range(-22, 26), random.range(-9, 9)), random.range(3, 7),
                     leafColour(random));
        }
    }
    for (int i = 0; i < 3; ++i) {
        for (const double t : {0.18, 0.55, 0.86}) {
            const QPainterPath &way = streets.at(i);
            scene.add(u"car"_s,
                      car(scene,
                          way.pointAtPercent(t + random.range(-0.1, 0.1)) + QPointF(0, random.chance(0.5) ? 4 : -4),
                          -way.angleAtPercent(t), carColour(random)));
        }
    }
    for (int i = 0; i < 16; ++i)
        tree(scene, {scene.random().chance(0.5) ? 248.0 : 286.0, 12 + i * 32.0}, random.range(4, 6.5),
             leafColour(random));
}

void stadium(Scene &scene)
{
    const double m = scene.metre();
    const QPointF centre(256, 262);
    scene.fill(materials::lawn());
    scene.scatter(rectangle(QRectF(0, 0, 512, 512)), 2600, 0.5, 1.8, QColor(52, 66, 38, 80));
    scene.fill(ellipse(centre, 206, 232), {QColor(166, 162, 152), QColor(190, 186, 174), 20, 5, 0.02});
    const auto oval = [&](double halfWidth, double halfLength) {
        QPainterPath path;
        path.addRoundedRect(
            QRectF(centre.x() - halfWidth * m, centre.y() - halfLength * m, 2 * halfWidth * m, 2 * halfLength * m),
            halfWidth * m, halfWidth * m);
        return path;
    };
    // Stands: terraces that fall to the field, under a roof along the west.
    const QPainterPath outer = oval(84, 118);
    scene.contact(outer, 6);
    scene.shadow(outer, 13 * m);
    scene.fill(outer, {QColor(190, 190, 188), QColor(208, 208, 204), 16, 4, 0.02});
    static constexpr QRgb Seats[] = {0xff5672a6, 0xff5f7cae, 0xff4f6a9c};
    for (int i = 0; i < 13; ++i)
        scene.fill(oval(82 - i * 2.2, 116 - i * 2.2), {QColor::fromRgb(Seats[i % 3]).darker(104),
                                                       QColor::fromRgb(Seats[(i + 1) % 3]).lighter(112), 3, 3, 0.05});
    for (int i = 0; i < 28; ++i) { // aisles
        const double t = i / 28.0;
        const QPointF a = oval(82, 116).pointAtPercent(t);
        const QPointF b = oval(54, 88).pointAtPercent(t);
        scene.mark(polyline({a, b}), 0.9 * m, QColor(206, 206, 200));
    }
    scene.fill(oval(54, 88), {QColor(176, 172, 164), QColor(196, 192, 182), 12, 4, 0.02});
    scene.fill(oval(46.5, 88 - 7), {QColor(160, 84, 66), QColor(182, 102, 80), 16, 4, 0.02});
    for (int lane = 0; lane <= 8; ++lane)
        scene.mark(oval(46 - lane * 1.22, 80.5 - lane * 1.22), 0.16 * m, QColor(232, 226, 218, 200));
    scene.fill(oval(36, 70.4), materials::lawn());
    const QRectF field(centre.x() - 34 * m, centre.y() - 52.5 * m, 68 * m, 105 * m);
    for (int i = 0; i < 14; ++i) {
        const QRectF stripe(field.left(), field.top() + i * field.height() / 14, field.width(), field.height() / 14);
        scene.fill(rectangle(stripe), {QColor(70, 118, 52).darker(i % 2 ? 112 : 100),
                                       QColor(92, 140, 66).darker(i % 2 ? 112 : 100), 18, 4, 0.02});
    }
    const auto chalk = [&](const QPainterPath &path) { scene.mark(path, 0.35 * m, White); };
    chalk(rectangle(field));
    chalk(polyline({{field.left(), centre.y()}, {field.right(), centre.y()}}));
    chalk(ellipse(centre, 9.15 * m, 9.15 * m));
    for (const int side : {-1, 1}) {
        const double goal = centre.y() + side * 52.5 * m;
        chalk(rectangle(QRectF(centre.x() - 20.15 * m, side < 0 ? goal : goal - 16.5 * m, 40.3 * m, 16.5 * m)));
        chalk(rectangle(QRectF(centre.x() - 9.15 * m, side < 0 ? goal : goal - 5.5 * m, 18.3 * m, 5.5 * m)));
    }
    scene.add(u"soccer field"_s, field);
    scene.add(u"stadium"_s, outer);
    const QPainterPath roof = outer.subtracted(oval(66, 100))
                                  .intersected(rectangle(QRectF(0, centre.y() - 76 * m, centre.x() - 50 * m, 152 * m)));
    scene.shadow(roof.translated(Scene::shadowOf(2)), 5 * m, 0.4);
    scene.fill(roof, {QColor(216, 218, 218), QColor(234, 235, 234), 20, 4, 0.015});
    for (int i = -7; i <= 7; ++i)
        scene.mark(
            polyline({{centre.x() - 84 * m, centre.y() + i * 10 * m}, {centre.x() - 64 * m, centre.y() + i * 10 * m}}),
            0.6, QColor(150, 154, 156));
    for (const QPointF &at : {QPointF(-76, -106), QPointF(76, -106), QPointF(-76, 106), QPointF(76, 106)}) { // masts
        const QPointF foot = centre + at * m;
        scene.mark(polyline({foot, foot + Scene::shadowOf(34 * m)}), 1.2, QColor(14, 20, 34, 120));
        scene.painter().fillPath(rectangle(QRectF(foot - QPointF(3, 3), QSizeF(6, 6))), QColor(224, 224, 220));
        scene.add(u"light mast"_s, QRectF(foot - QPointF(3, 3), QSizeF(6, 6)));
    }
    scene.fill(rectangle(QRectF(-10, -10, 532, 30)), street());
    scene.mark(polyline({{-10, 5}, {522, 5}}), 0.8, White, {8, 9});
    scene.fill(rectangle(QRectF(450, 20, 62, 500)), street());
    for (int row = 0; row < 2; ++row)
        parkingRow(scene, {row ? 478.0 : 512.0, 40}, 90, 86, 0.55);
    for (int i = 0; i < 70; ++i) {
        const QPointF at(scene.random().chance(0.5) ? scene.random().range(0, 60) : scene.random().range(400, 446),
                         scene.random().range(26, 512));
        if (!ellipse(centre, 214, 240).contains(at))
            tree(scene, at, scene.random().range(4, 7.5), leafColour(scene.random()));
    }
    for (int i = 0; i < 8; ++i)
        scene.add(u"car on the road"_s,
                  car(scene, {20 + i * 62.0, i % 2 ? 0.0 : 11.0}, i % 2 ? 180 : 0, carColour(scene.random())));
}

void construction(Scene &scene, bool finished)
{
    const double m = scene.metre();
    Random &random = scene.random();
    scene.fill(materials::grass());
    const QPainterPath road = polyline({{-10, 452}, {522, 424}});
    const QPainterPath side = polyline({{78, -10}, {92, 452}});
    scene.line(side, 9 * m, street());
    scene.line(road, 13 * m, street());
    scene.mark(road, 0.8, White, {8, 9});
    for (int i = 0; i < 44; ++i)
        tree(scene, {random.range(-4, 60), random.range(0, 440)}, random.range(5, 10), leafColour(random));
    for (int i = 0; i < 40; ++i)
        tree(scene, {random.range(0, 512), random.range(470, 512)}, random.range(5, 9), leafColour(random));
    const QPainterPath site = polygon({{120, 60}, {480, 44}, {488, 396}, {130, 412}});
    if (!finished) {
        scene.fill(site, materials::soil());
        scene.scatter(site, 900, 0.6, 3.5, QColor(112, 92, 70, 90));
        for (int i = 0; i < 7; ++i) // ruts
            scene.mark(
                curve({{150 + i * 30.0, 410}, {190 + i * 26.0, 300}, {220 + i * 30.0, 200}, {180 + i * 40.0, 90}}), 1.6,
                QColor(104, 86, 66, 120));
        for (const auto &[x, y, w, h] : {std::tuple(170, 110, 120, 86), std::tuple(330, 100, 110, 96)}) { // pits
            const QPainterPath pit = rectangle(QRectF(x, y, w, h));
            scene.fill(pit, {QColor(96, 80, 62), QColor(128, 108, 84), 16, 5, 0.03});
            scene.shadow(rectangle(QRectF(x + w - 4, y, 4, h)), 6, 0.35);
            scene.add(u"excavation pit"_s, pit);
        }
        for (const QPointF &at : {QPointF(210, 250), QPointF(400, 230), QPointF(300, 330)})
            scene.add(u"excavator"_s, block(scene, at, random.range(0, 360), {6.5, 3}, 3, QColor(214, 166, 50)));
        for (const auto &[x, y, degrees] : {std::tuple(250, 292, 20), std::tuple(360, 350, 170)})
            scene.add(u"dump truck"_s, lorry(scene, {double(x), double(y)}, degrees, QColor(146, 120, 90)));
        for (int i = 0; i < 5; ++i)
            scene.add(u"site cabin"_s, block(scene, {148.0 + i * 14, 392}, -2, {6, 2.6}, 2.8, QColor(216, 220, 224)));
    } else {
        scene.fill(site, {QColor(160, 156, 148), QColor(184, 180, 170), 30, 5, 0.02});
        for (const auto &[x, y, w, h, roof] :
             {std::tuple(170, 110, 120, 86, 0xffc4c4beU), std::tuple(330, 100, 110, 96, 0xffb4b8baU)})
            scene.add(u"office building"_s, flatRoof(scene, rectangle(QRectF(x, y, w, h)), 24, QColor::fromRgb(roof)));
        scene.fill(polygon({{160, 236}, {470, 226}, {472, 268}, {162, 280}}), materials::lawn());
        for (int i = 0; i < 20; ++i)
            tree(scene, {172.0 + i * 15, 257 - i * 0.5 + random.range(-9, 9)}, random.range(4, 7), leafColour(random));
        const QPainterPath lot = polygon({{160, 296}, {472, 284}, {474, 388}, {164, 400}});
        scene.fill(lot, street());
        scene.add(u"parking lot"_s, lot);
        for (const double y : {300.0, 340.0, 370.0})
            parkingRow(scene, {170, y}, -2, 44, 0.55);
    }
    for (int i = 0; i < 5; ++i)
        scene.add(u"car"_s, car(scene, {40 + i * 104.0, 449.5 - i * 5.5 + (i % 2 ? 6 : -6)}, i % 2 ? -3 : 177,
                                carColour(random)));
}

}
