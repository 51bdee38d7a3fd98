#include "resources/example/scenes/Scenes.h"
#include "resources/example/Things.h"

#include <QTransform>

using namespace Qt::StringLiterals;

namespace example {

namespace {

constexpr double Tilt = -7;
const QColor White(224, 224, 218);
const QColor Yellow(206, 172, 64);

struct Frame
{
    QTransform transform = QTransform::fromTranslate(256, 256).rotate(Tilt).translate(-256, -256);

    QPointF operator()(double x, double y) const { return transform.map(QPointF(x, y)); }
    QPainterPath rect(double x, double y, double w, double h) const
    {
        return transform.map(rectangle(QRectF(x, y, w, h)));
    }
    QPainterPath line(const QList<QPointF> &points) const { return transform.map(curve(points)); }
};

void runway(Scene &scene, const Frame &frame)
{
    const QPainterPath strip = frame.rect(-60, 420, 640, 54);
    scene.fill(frame.rect(-60, 412, 640, 70), materials::asphalt());
    Material tarmac = materials::asphalt();
    tarmac.dark = QColor(70, 72, 74);
    tarmac.light = QColor(98, 99, 99);
    tarmac.stretch = 9; // rubber and patches along the runway
    tarmac.degrees = Tilt;
    scene.fill(strip, tarmac);
    for (const double y : {424.0, 470.0})
        scene.mark(frame.line({{-60, y}, {600, y}}), 1.1, White);
    scene.mark(frame.line({{-60, 447}, {600, 447}}), 1.2, White, {24, 16});
    for (int i = 0; i < 4; ++i) { // touchdown zone and the aiming point
        for (const int side : {-1, 1})
            scene.fill(frame.rect(60, 447 + side * (5.5 + 4 * i) - 1.3, 24, 2.6),
                       {White.darker(112), White, 6, 3, 0.03});
    }
    for (const int side : {-1, 1})
        scene.fill(frame.rect(215, 447 + side * 13 - 3.5, 46, 7), {White.darker(112), White, 6, 3, 0.03});
    for (int i = 0; i < 26; ++i) { // rubber of landings
        const double x = 90 + scene.random().range(0, 190);
        const double y = 447 + (scene.random().chance(0.5) ? -5 : 5) + scene.random().normal() * 2;
        scene.mark(frame.line({{x, y}, {x + scene.random().range(50, 130), y + scene.random().normal()}}), 1.8,
                   QColor(34, 34, 36, 26));
    }
    scene.add(u"runway"_s, strip);
}

void taxiways(Scene &scene, const Frame &frame)
{
    Material paved = materials::concrete();
    paved.dark = QColor(128, 127, 122);
    paved.light = QColor(158, 156, 149);
    scene.line(frame.line({{-60, 338}, {580, 338}}), 26, paved);
    const QList<QList<QPointF>> links{{{80, 338}, {76, 380}, {50, 425}},
                                      {{392, 338}, {396, 380}, {398, 430}},
                                      {{60, 338}, {60, 290}},
                                      {{440, 338}, {440, 290}}};
    for (const QList<QPointF> &link : links)
        scene.line(frame.line(link), 24, paved);
    for (const QList<QPointF> &link : links)
        scene.mark(frame.line(link), 0.9, Yellow);
    scene.mark(frame.line({{-60, 338}, {580, 338}}), 0.9, Yellow);
}

void apron(Scene &scene, const Frame &frame)
{
    Material slabs = materials::concrete();
    slabs.grain = 0.025;
    scene.fill(frame.rect(18, 112, 470, 192), slabs);
    for (double x = 18; x < 488; x += 13)
        scene.mark(frame.line({{x, 112}, {x, 304}}), 0.35, QColor(110, 108, 102, 90));
    for (double y = 112; y < 304; y += 13)
        scene.mark(frame.line({{18, y}, {488, y}}), 0.35, QColor(110, 108, 102, 90));
    for (int i = 0; i < 60; ++i) { // oil
        const QPointF at = frame(scene.random().range(30, 480), scene.random().range(150, 298));
        scene.painter().fillPath(ellipse(at, scene.random().range(2, 9), scene.random().range(1, 4)),
                                 QColor(60, 58, 54, 16));
    }
    scene.mark(frame.line({{18, 288}, {488, 288}}), 0.9, Yellow);
}

void terminal(Scene &scene, const Frame &frame)
{
    QPainterPath building = frame.rect(70, 66, 360, 44);
    building = building.united(frame.rect(150, 100, 26, 112)).united(frame.rect(322, 100, 26, 112));
    flatRoof(scene, building, 15, QColor(196, 198, 198));
    scene.add(u"terminal"_s, building);
    for (double x = 84; x < 420; x += 14)
        scene.fill(frame.rect(x, 76, 7, 24), {QColor(122, 136, 146), QColor(150, 164, 174), 10, 3, 0.02});
}

void aircraft(Scene &scene, const Frame &frame)
{
    struct Stand
    {
        double x, y, degrees, span;
        QRgb livery;
    };
    // Noses to the piers; the last is on its way to the runway.
    const Stand stands[] = {
        {116, 150, 0, 36, 0xff24508f}, {116, 200, 0, 36, 0xffb03030},   {212, 150, 180, 36, 0xff24508f},
        {288, 152, 0, 36, 0xff1f7a5a}, {389, 160, 180, 60, 0xff24508f}, {246, 338, 180, 36, 0xffd08a20},
    };
    for (const Stand &stand : stands) {
        const QPointF at = frame(stand.x, stand.y);
        if (stand.y < 300) {
            scene.mark(frame.line({{stand.x, stand.y}, {stand.x, 288}}), 0.7, Yellow.darker(105));
            const double pier = stand.degrees == 0 ? 1 : -1;
            const double nose = stand.x + pier * stand.span * 0.4 * scene.metre();
            const double wall = stand.x < 249 ? (pier > 0 ? 150 : 176) : (pier > 0 ? 322 : 348);
            scene.shadow(frame.rect(std::min(nose, wall), stand.y + 5, std::abs(wall - nose), 3.4), 4);
            scene.painter().fillPath(frame.rect(std::min(nose, wall), stand.y + 5, std::abs(wall - nose), 3.4),
                                     QColor(206, 208, 208));
        }
        scene.add(u"airplane"_s, airliner(scene, at, stand.degrees + Tilt, stand.span, QColor::fromRgb(stand.livery)));
    }
}

void service(Scene &scene, const Frame &frame)
{
    for (int i = 0; i < 34; ++i) { // carts and tugs about the stands
        const QPointF at = frame(scene.random().range(30, 480), scene.random().range(214, 282));
        block(scene, at, Tilt + (scene.random().chance(0.5) ? 0 : 90), {scene.random().range(2.5, 6), 2.2}, 2,
              scene.random().chance(0.4) ? QColor(206, 178, 66) : QColor(220, 222, 222));
    }
}

void landside(Scene &scene, const Frame &frame)
{
    scene.fill(frame.rect(-60, -60, 640, 122), materials::asphalt());
    scene.mark(frame.line({{-60, 58}, {600, 58}}), 0.8, White, {8, 8});
    for (const double y : {2.0, 22.0, 40.0}) {
        for (const double x : {26.0, 190.0, 352.0})
            parkingRow(scene, frame(x, y), Tilt, 44, 0.62);
    }
    for (int i = 0; i < 30; ++i)
        tree(scene, frame(18 + 16.5 * i, 50 + scene.random().range(-1, 1)), scene.random().range(2.4, 3.6),
             leafColour(scene.random()));
}

}

void airport(Scene &scene)
{
    const Frame frame;
    scene.fill(materials::dryGrass());
    landside(scene, frame);
    apron(scene, frame);
    taxiways(scene, frame);
    runway(scene, frame);
    terminal(scene, frame);
    aircraft(scene, frame);
    service(scene, frame);
}

}
