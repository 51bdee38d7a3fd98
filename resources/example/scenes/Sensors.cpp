#include "resources/example/scenes/Sensors.h"

#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace example {

namespace {

constexpr int Side = Scene::Side;

/// Reflectance times 10,000 in red, green, blue, near infrared, and how much it varies from place to place.
struct Cover
{
    std::array<double, 4> reflectance;
    double variation;
    double size; ///< of the variation, in pixels
};

enum CoverIndex : uchar { Meadow, Wheat, Maize, BareSoil, Stubble, Forest, Water, Shallow, Road, Roof, Yard };

constexpr std::array<Cover, 11> Covers{{{{720, 940, 560, 3300}, 0.10, 20},
                                        {{520, 830, 430, 4300}, 0.06, 14},
                                        {{610, 760, 470, 3700}, 0.08, 12},
                                        {{1290, 1080, 720, 2050}, 0.10, 16},
                                        {{1120, 1080, 680, 2600}, 0.08, 16},
                                        {{330, 520, 300, 2900}, 0.26, 4},
                                        {{230, 390, 360, 120}, 0.05, 40},
                                        {{420, 640, 520, 320}, 0.08, 20},
                                        {{1500, 1430, 1360, 1800}, 0.05, 8},
                                        {{1900, 1560, 1380, 2200}, 0.28, 2},
                                        {{900, 930, 760, 2500}, 0.22, 4}}};

/// A drawing whose colours are numbers of covers, twice the size of the tile.
class CoverMap
{
public:
    CoverMap()
        : m_canvas(Side * 2, Side * 2, QImage::Format_RGB32)
        , m_painter(&m_canvas)
    {
        m_canvas.fill(colour(Meadow));
        m_painter.scale(2, 2);
    }

    /// `shade` makes this one area darker or brighter than its kind, as a share.
    void fill(const QPainterPath &path, CoverIndex cover, double shade = 0)
    {
        m_painter.fillPath(path, colour(cover, shade));
    }
    const Cover &coverAt(int x, int y) const { return Covers[std::size_t(qBlue(m_canvas.pixel(x, y)))]; }
    double shadeAt(int x, int y) const { return 1 + (qGreen(m_canvas.pixel(x, y)) - 128) / 256.0; }

private:
    static QColor colour(CoverIndex cover, double shade = 0) { return {0, 128 + int(shade * 256), int(cover)}; }

    QImage m_canvas;
    QPainter m_painter;
};

void drawFields(CoverMap &map, Random &random)
{
    const QTransform turn = QTransform::fromTranslate(256, 256).rotate(17).translate(-256, -256);
    static constexpr std::array<CoverIndex, 7> Crops{Wheat, Maize, BareSoil, Stubble, Meadow, Wheat, Maize};
    for (double y = -160; y < 680;) {
        const double depth = random.range(34, 62);
        for (double x = -160; x < 680;) {
            const double width = random.range(14, 74);
            map.fill(turn.map(rectangle(QRectF(x, y, width - 1, depth - 1))), Crops[std::size_t(random.below(7))],
                     random.range(-0.22, 0.22));
            x += width;
        }
        y += depth + (random.chance(0.3) ? 2 : 0);
    }
}

std::vector<float> speckle(const std::vector<float> &intensity, int looks, Random &random)
{
    std::vector<float> noisy(intensity.size());
    for (std::size_t i = 0; i < intensity.size(); ++i) {
        double sum = 0;
        for (int look = 0; look < looks; ++look)
            sum -= std::log(1 - random.unit());
        noisy[i] = intensity[i] * float(sum / looks);
    }
    return noisy;
}

/// A ship as radar sees it: a bright body, brighter corners, and the cross that a strong echo smears.
QRectF radarShip(std::vector<float> &intensity, QPointF at, double degrees, double length, double strength)
{
    const double beam = std::max(2.2, length / 5.5);
    const QPainterPath body = placed(ellipse({0, 0}, length / 2, beam / 2), at, degrees);
    const QRectF box = body.boundingRect();
    for (int y = int(box.top()) - 1; y <= int(box.bottom()) + 1; ++y) {
        for (int x = int(box.left()) - 1; x <= int(box.right()) + 1; ++x) {
            if (body.contains(QPointF(x + 0.5, y + 0.5)))
                intensity[std::size_t(y * Side + x)] =
                    float(strength * (0.5 + std::abs(cloudNoise(x / 3.0, y / 3.0, 2, 5))));
        }
    }
    for (int i = -26; i <= 26; ++i) {
        const double echo = strength * 0.10 / (1 + i * i * 0.11);
        const int x = int(at.x()) + i;
        const int y = int(at.y()) + i;
        intensity[std::size_t(int(at.y()) * Side + std::clamp(x, 0, Side - 1))] += float(echo);
        intensity[std::size_t(std::clamp(y, 0, Side - 1) * Side + int(at.x()))] += float(echo);
    }
    return box;
}

}

Measured multispectral()
{
    Random random(415);
    CoverMap map;
    drawFields(map, random);
    QPainterPath reservoir = curve({{300, 62},
                                    {352, 74},
                                    {420, 48},
                                    {462, 92},
                                    {430, 128},
                                    {448, 176},
                                    {404, 196},
                                    {378, 236},
                                    {350, 186},
                                    {318, 168},
                                    {330, 128},
                                    {282, 112},
                                    {300, 62}});
    const QPainterPath river = curve({{372, 226}, {356, 290}, {300, 340}, {276, 410}, {210, 460}, {170, 530}});
    map.fill(band(river, 20), Meadow);
    map.fill(band(river, 11), Forest);
    map.fill(band(river, 5), Water);
    map.fill(band(reservoir, 7), Shallow);
    map.fill(reservoir, Water);
    for (const auto &[x, y, radius] : {std::tuple(60, 60, 120), std::tuple(24, 150, 66), std::tuple(480, 430, 84),
                                       std::tuple(420, 480, 60), std::tuple(318, 470, 24), std::tuple(236, 196, 20)}) {
        for (int i = 0; i < radius * radius / 4; ++i) { // a ragged edge, as woods have it
            const QPointF at = QPointF(x, y) + QPointF(random.normal(), random.normal() * 0.75) * radius * 0.42;
            map.fill(ellipse(at, random.range(1.5, 5), random.range(1.5, 5)), Forest);
        }
    }
    const QPointF village(150, 300);
    const QPainterPath roads[] = {curve({{-20, 330}, {80, 312}, {150, 300}, {250, 262}, {330, 250}, {540, 286}}),
                                  curve({{130, -20}, {150, 120}, {150, 300}, {110, 400}, {120, 540}})};
    for (const QPainterPath &road : roads)
        map.fill(band(road, 1.6), Road);
    std::vector<QPointF> houses;
    for (int i = 0; i < 330; ++i)
        houses.push_back(village + QPointF(random.normal() * 24, random.normal() * 17));
    for (const QPointF &house : houses)
        map.fill(rectangle(QRectF(house - QPointF(5, 4), QSizeF(10, 8))), Yard);
    for (int i = -4; i <= 4; ++i) {
        map.fill(band(polyline({village + QPointF(i * 12, -26), village + QPointF(i * 12 - 6, 26)}), 1.2), Road);
        map.fill(band(polyline({village + QPointF(-40, i * 8), village + QPointF(40, i * 8 - 5)}), 1.0), Road);
    }
    for (const QPointF &house : houses)
        map.fill(rectangle(QRectF(house, QSizeF(random.range(1, 2.4), random.range(1, 2)))), Roof,
                 random.range(-0.3, 0.3));
    for (const QPainterPath &road : roads)
        map.fill(band(road, 1.2), Road);

    Measured tile{
        .bands = {.width = Side, .height = Side, .planes = {}, .names = {u"Red"_s, u"Green"_s, u"Blue"_s, u"NIR"_s}},
        .place = {.epsg = 32632, .left = 612340, .top = 5347820, .pixel = 10},
        .things = {}};
    tile.bands.planes.assign(4, std::vector<float>(std::size_t(Side * Side)));
    for (int y = 0; y < Side; ++y) {
        for (int x = 0; x < Side; ++x) {
            for (int band = 0; band < 4; ++band) {
                double sum = 0;
                for (const auto &[dx, dy] : {std::pair(0, 0), std::pair(1, 0), std::pair(0, 1), std::pair(1, 1)}) {
                    const Cover &cover = map.coverAt(2 * x + dx, 2 * y + dy);
                    const double place = cloudNoise(x / cover.size, y / cover.size, 4, 77U + (band == 3 ? 5U : 0U));
                    sum += cover.reflectance[std::size_t(band)] * (1 + cover.variation * place) *
                           map.shadeAt(2 * x + dx, 2 * y + dy);
                }
                const double value = sum / 4 + 14 * random.normal();
                tile.bands.planes[std::size_t(band)][std::size_t(y * Side + x)] =
                    float(std::clamp(value, 1.0, 10000.0));
            }
        }
    }
    tile.things = {{u"reservoir"_s, reservoir.boundingRect()},
                   {u"village"_s, QRectF(village - QPointF(52, 36), QSizeF(104, 72))}};
    return tile;
}

Measured radar()
{
    Random random(520);
    QPainterPath land = curve(
        {{-10, 330}, {70, 352}, {130, 322}, {196, 352}, {230, 420}, {300, 440}, {372, 412}, {440, 440}, {530, 426}});
    land.lineTo(540, 540);
    land.lineTo(-20, 540);
    land.closeSubpath();
    const QPainterPath mole = band(polyline({{236, 424}, {262, 372}, {320, 356}}), 5);
    std::vector<float> intensity(std::size_t(Side * Side));
    for (int y = 0; y < Side; ++y) {
        for (int x = 0; x < Side; ++x) {
            const QPointF at(x + 0.5, y + 0.5);
            const double swell = cloudNoise((x + 0.6 * y) / 9.0, (y - 0.6 * x) / 60.0, 3, 9);
            double sigma = 0.016 * (1 + 0.25 * swell + 0.35 * cloudNoise(x / 130.0, y / 130.0, 3, 21));
            if (land.contains(at)) {
                const double relief = cloudNoise(x / 34.0, y / 34.0, 5, 33);
                sigma = 0.09 * (1 + 0.55 * relief + 0.35 * cloudNoise((x + 2) / 34.0, y / 34.0, 5, 33) -
                                0.35 * cloudNoise((x - 2) / 34.0, y / 34.0, 5, 33));
                const double built = cloudNoise(x / 46.0, y / 46.0, 4, 51);
                const QPointF fromTown = at - QPointF(120, 442);
                const double edge = std::hypot(fromTown.x() / 104, fromTown.y() / 66) + 0.45 * built;
                if (edge < 0.8) { // walls answer like mirrors, streets hardly
                    const double wall = cloudNoise(x / 2.6, y / 2.6, 2, 3);
                    sigma = 0.16 + 3.2 * std::pow(std::max(0.0, wall), 3) * (1.15 - edge);
                    if (std::abs(std::remainder(x + 0.35 * y, 19.0)) < 1.1 ||
                        std::abs(std::remainder(y - 0.35 * x, 16.0)) < 1.0)
                        sigma = 0.07;
                }
            }
            if (mole.contains(at))
                sigma = 0.7;
            intensity[std::size_t(y * Side + x)] = float(std::max(sigma, 0.003));
        }
    }
    Measured tile{.bands = {.width = Side, .height = Side, .planes = {}, .names = {u"VV intensity"_s}},
                  .place = {.epsg = 32650, .left = 407600, .top = 2491500, .pixel = 10},
                  .things = {}};
    struct Echo
    {
        double x, y, degrees, length, strength;
    };
    constexpr std::array<Echo, 9> Echoes{{{92, 70, 20, 22, 6},
                                          {210, 122, 24, 17, 5},
                                          {330, 60, 160, 26, 8},
                                          {424, 150, 30, 14, 4},
                                          {156, 220, 70, 12, 4},
                                          {300, 246, 12, 19, 6},
                                          {452, 290, 100, 10, 3},
                                          {60, 250, 40, 8, 3},
                                          {280, 392, 28, 9, 3}}};
    for (const Echo &echo : Echoes)
        tile.things.push_back(
            {u"ship"_s, radarShip(intensity, {echo.x, echo.y}, echo.degrees, echo.length, echo.strength)});
    tile.things.push_back({u"breakwater"_s, mole.boundingRect()});
    tile.bands.planes.push_back(speckle(intensity, 4, random));
    return tile;
}

Measured thermal()
{
    constexpr int Width = 640;
    constexpr int Height = 512;
    Random random(630);
    QImage heat(Width * 2, Height * 2, QImage::Format_Grayscale8);
    heat.fill(92);
    QPainter painter(&heat);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(2, 2);
    const auto grey = [](int value) { return QColor(value, value, value); };
    Measured tile{.bands = {.width = Width, .height = Height, .planes = {}, .names = {u"Temperature"_s}},
                  .place = {.epsg = 32651, .left = 351200, .top = 3462400, .pixel = 0.12},
                  .things = {}};
    painter.fillPath(rectangle(QRectF(0, 300, Width, 120)), grey(122)); // asphalt keeps the day's warmth
    painter.fillPath(rectangle(QRectF(0, 290, Width, 10)), grey(110));
    painter.fillPath(rectangle(QRectF(0, 420, Width, 26)), grey(108));
    for (int x = 8; x < Width; x += 52)
        painter.fillPath(rectangle(QRectF(x, 358, 26, 2.5)), grey(114));
    painter.fillPath(rectangle(QRectF(330, 40, 270, 190)), grey(70)); // a metal roof looks at the cold sky
    for (int x = 344; x < 600; x += 26)
        painter.fillPath(rectangle(QRectF(x, 40, 2, 190)), grey(80));
    for (const QPointF &at : {QPointF(390, 90), QPointF(470, 170), QPointF(552, 84)})
        painter.fillPath(rectangle(QRectF(at, QSizeF(13, 10))), grey(206));
    painter.fillPath(rectangle(QRectF(40, 60, 226, 170)), grey(108));
    painter.fillPath(rectangle(QRectF(474, 452, 176, 70)), grey(170)); // a heated hall
    painter.fillPath(rectangle(QRectF(500, 476, 40, 14)), grey(188));
    for (int i = 0; i < 26; ++i) { // crowns
        const QPointF at(random.range(10, 320), i % 2 ? random.range(4, 34) : random.range(466, 508));
        for (int lobe = 0; lobe < 40; ++lobe)
            painter.fillPath(ellipse(at + QPointF(random.normal() * 9, random.normal() * 7), 4, 3.4),
                             grey(74 + random.below(16)));
    }
    const auto vehicle = [&](const QRectF &body, bool running) {
        QPainterPath shape;
        shape.addRoundedRect(body, 4, 4);
        painter.fillPath(shape, grey(running ? 168 : 96));
        painter.fillPath(rectangle(body.adjusted(body.width() * 0.25, 3, -body.width() * 0.3, -3)),
                         grey(running ? 150 : 82));
        if (running) {
            painter.fillPath(ellipse({body.right() - 6, body.center().y()}, 5, 6), grey(236));
            for (const double x : {body.left() + 6, body.right() - 9})
                painter.fillPath(rectangle(QRectF(x, body.top() - 1, 5, body.height() + 2)), grey(190));
        }
        tile.things.push_back({u"car"_s, body});
    };
    for (int i = 0; i < 6; ++i) {
        if (i != 2)
            vehicle(QRectF(56 + i * 34, 84, 17, 38).adjusted(0, random.range(-2, 2), 0, 0), false);
    }
    for (const QPointF &at : {QPointF(48, 316), QPointF(262, 314), QPointF(430, 380)})
        vehicle(QRectF(at, QSizeF(40, 18)), true);
    for (const QPointF &at : {QPointF(118, 152), QPointF(132, 158), QPointF(214, 186), QPointF(300, 268),
                              QPointF(520, 432), QPointF(536, 436), QPointF(386, 262)}) {
        painter.fillPath(ellipse(at, 3.6, 4.6), grey(204));
        painter.fillPath(ellipse(at - QPointF(0, 1), 1.9, 1.9), grey(240));
        tile.things.push_back({u"person"_s, QRectF(at - QPointF(4.5, 5.5), QSizeF(9, 11))});
    }
    painter.end();
    const QImage blurred = heat.scaled(Width / 2, Height / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                               .scaled(Width, Height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const QImage sharp = heat.scaled(Width, Height, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    std::vector<float> kelvin(std::size_t(Width * Height));
    for (int y = 0; y < Height; ++y) {
        for (int x = 0; x < Width; ++x) {
            const double mean = 0.55 * blurred.constScanLine(y)[x] + 0.45 * sharp.constScanLine(y)[x];
            const double drift = 8 * cloudNoise(x / 90.0, y / 90.0, 5, 8) + 1.4 * random.normal();
            kelvin[std::size_t(y * Width + x)] = float(std::round(28950 + (mean + drift) * 1.3));
        }
    }
    tile.bands.planes.push_back(std::move(kelvin));
    return tile;
}

}
