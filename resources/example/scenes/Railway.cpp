#include "resources/example/scenes/Scenes.h"
#include "resources/example/Things.h"

#include <QTransform>

using namespace Qt::StringLiterals;

namespace example {

namespace {

constexpr double Tilt = 14;

void rails(Scene &scene, const QPainterPath &line)
{
    const double m = scene.metre();
    scene.line(line, 3.4 * m, {QColor(104, 96, 88), QColor(136, 126, 114), 8, 4, 0.06});
    scene.mark(line, 2.6 * m, QColor(92, 82, 74, 150), {0.12, 0.12});
    QPainterPathStroker pair;
    pair.setWidth(1.5 * m);
    pair.setCapStyle(Qt::FlatCap);
    scene.mark(pair.createStroke(line), 0.3 * m, QColor(176, 172, 168));
}

}

void railway(Scene &scene)
{
    const double m = scene.metre();
    const QTransform frame = QTransform::fromTranslate(256, 256).rotate(Tilt).translate(-256, -256);
    const auto at = [&](double x, double y) { return frame.map(QPointF(x, y)); };
    const auto line = [&](const QList<QPointF> &points) { return frame.map(curve(points)); };
    scene.fill(materials::dryGrass());
    scene.fill(frame.map(rectangle(QRectF(-120, 150, 760, 210))), materials::gravel());

    QList<QPainterPath> tracks;
    for (int i = 0; i < 8; ++i) {
        const double y = 172 + i * 24;
        tracks.append(line({{-120, y}, {640, y}}));
    }
    tracks.append(line({{-120, 268}, {20, 268}, {90, 256}, {150, 244}, {260, 244}}));
    tracks.append(line({{260, 196}, {350, 196}, {430, 208}, {500, 220}, {640, 220}}));
    for (const QPainterPath &track : tracks)
        rails(scene, track);
    for (const double x : {60.0, 250.0, 440.0}) { // catenary portals
        const QPainterPath portal = line({{x, 160}, {x, 352}});
        scene.mark(portal.translated(Scene::shadowOf(8 * m)), 0.9, QColor(14, 20, 34, 90));
        scene.mark(portal, 0.8, QColor(152, 154, 156));
    }
    struct Train
    {
        double x, y;
        int cars;
        QSizeF size;
        QRgb roof;
    };
    const Train trains[] = {{120, 172, 6, {22, 3.0}, 0xffd9dbdc},
                            {20, 220, 11, {14, 3.0}, 0xff7c5a48},
                            {210, 292, 9, {14, 3.0}, 0xff5f6e78},
                            {60, 340, 4, {24, 3.0}, 0xffa04c44}};
    for (const Train &train : trains) {
        QPainterPath whole;
        for (int i = 0; i < train.cars; ++i) {
            const QPointF place = at(train.x + i * (train.size.width() + 1.2) * m, train.y);
            whole.addPath(
                block(scene, place, Tilt, train.size, 3.6, varied(QColor::fromRgb(train.roof), scene.random(), 12)));
            if (train.cars > 8 && scene.random().chance(0.55)) // open wagons carry coal or gravel
                scene.fill(placed(rectangle(QRectF(-5.6 * m, -1.1 * m, 11.2 * m, 2.2 * m)), place, Tilt),
                           {QColor(48, 46, 46), QColor(84, 80, 76), 4, 3, 0.05});
            else
                scene.mark(polyline({at(train.x + i * (train.size.width() + 1.2) * m - 4 * m, train.y),
                                     at(train.x + i * (train.size.width() + 1.2) * m + 4 * m, train.y)}),
                           0.6, QColor(60, 62, 64, 110));
        }
        scene.add(u"train"_s, whole);
    }
    scene.fill(frame.map(rectangle(QRectF(110, 112, 300, 36))), materials::concrete());
    const QPainterPath station = frame.map(rectangle(QRectF(150, 62, 210, 44)));
    scene.add(u"station building"_s, flatRoof(scene, station, 10, QColor(158, 124, 110)));
    const QPainterPath canopy = frame.map(rectangle(QRectF(130, 134, 250, 13)));
    scene.add(u"platform canopy"_s, flatRoof(scene, canopy, 4, QColor(190, 194, 196)));
    scene.fill(frame.map(rectangle(QRectF(-120, 20, 760, 34))), materials::asphalt());
    scene.mark(line({{-120, 37}, {640, 37}}), 0.8, QColor(220, 220, 214), {8, 9});
    parkingRow(scene, at(374, 66), Tilt, 18, 0.6);
    parkingRow(scene, at(374, 92), Tilt, 18, 0.5);
    for (int i = 0; i < 9; ++i)
        scene.add(u"car"_s, car(scene, at(-40 + i * 66 + scene.random().range(0, 30), i % 2 ? 29 : 45),
                                Tilt + (i % 2 ? 180 : 0), carColour(scene.random())));
    for (int i = 0; i < 5; ++i) {
        const QPainterPath shed = frame.map(rectangle(QRectF(-60 + i * 124, 392 + (i % 2) * 10, 98, 52)));
        scene.add(u"warehouse"_s, flatRoof(scene, shed, 9, i % 3 == 1 ? QColor(112, 134, 160) : QColor(176, 178, 176)));
    }
    for (int i = 0; i < 120; ++i) {
        const double y = scene.random().chance(0.6) ? scene.random().range(-90, 14) : scene.random().range(462, 640);
        tree(scene, at(scene.random().range(-90, 610), y), scene.random().range(2.8, 5.4), leafColour(scene.random()));
    }
    for (int i = 0; i < 60; ++i)
        tree(scene, at(-90 + i * 12, 372 + scene.random().range(-4, 4)), scene.random().range(1.6, 3),
             leafColour(scene.random()));
}

}
