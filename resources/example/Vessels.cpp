#include "resources/example/Things.h"

#include <algorithm>
#include <array>

namespace example {

namespace {

QPainterPath hull(double length, double beam, double stern, double shoulder)
{
    QPainterPath path(QPointF(-length / 2, -beam / 2 * stern));
    path.quadTo(-length * 0.46, -beam / 2, -length * 0.36, -beam / 2);
    path.lineTo(length * shoulder, -beam / 2);
    path.cubicTo(length * 0.40, -beam * 0.47, length * 0.47, -beam * 0.22, length / 2, 0);
    path.cubicTo(length * 0.47, beam * 0.22, length * 0.40, beam * 0.47, length * shoulder, beam / 2);
    path.lineTo(-length * 0.36, beam / 2);
    path.quadTo(-length * 0.46, beam / 2, -length / 2, beam / 2 * stern);
    path.closeSubpath();
    return path;
}

QColor boxPaint(Random &random)
{
    static constexpr std::array<QRgb, 8> Paints{0xff8e3b34, 0xff2f5f93, 0xff47806a, 0xffb9762f,
                                                0xffc9cbc8, 0xff6d7176, 0xff3d6f8a, 0xffa3502f};
    return varied(QColor::fromRgb(Paints[std::size_t(random.below(int(Paints.size())))]), random, 10);
}

}

QPainterPath cargoShip(Scene &scene, QPointF at, double degrees, double length, const QColor &deck, bool containers)
{
    const double m = scene.metre();
    const double beam = length / 6.4;
    QPainter &painter = scene.painter();
    Random &random = scene.random();
    const QPainterPath outline = placed(hull(length * m, beam * m, 0.82, 0.27), at, degrees);
    scene.contact(outline, 2);
    scene.shadow(outline, 9 * m, 0.5);
    painter.fillPath(outline, deck.darker(150));
    painter.save();
    painter.translate(at);
    painter.rotate(degrees);
    painter.scale(m, m);
    painter.fillPath(hull(length * 0.985, beam * 0.90, 0.8, 0.27), deck);
    painter.restore();
    const auto onDeck = [&](double along, double across) {
        return QTransform::fromTranslate(at.x(), at.y()).rotate(degrees).map(QPointF(along, across) * m);
    };
    if (containers) {
        const double rowStep = 2.75;
        for (double x = -length * 0.27; x < length * 0.33; x += 6.9) {
            const double half = beam * (x > length * 0.24 ? 0.28 : 0.4);
            for (double y = -half; y + 2.5 <= half; y += rowStep)
                block(scene, onDeck(x, y + 1.3), degrees, {6.3, 2.5}, random.range(1, 5), boxPaint(random));
        }
    } else {
        for (int i = 0; i < 5; ++i) { // hatches
            const double x = length * (-0.22 + i * 0.125);
            block(scene, onDeck(x, 0), degrees, {length * 0.095, beam * 0.62}, 2, QColor(150, 148, 138));
        }
        scene.mark(polyline({onDeck(-length * 0.3, 0), onDeck(length * 0.38, 0)}), std::max(0.7, 0.5 * m),
                   QColor(92, 88, 82));
    }
    block(scene, onDeck(-length * 0.385, 0), degrees, {length * 0.07, beam * 0.82}, 16, QColor(228, 229, 226));
    block(scene, onDeck(-length * 0.43, 0), degrees, {length * 0.03, beam * 0.26}, 14, QColor(176, 74, 52));
    return outline;
}

QPainterPath boat(Scene &scene, QPointF at, double degrees, double length)
{
    const double m = scene.metre();
    const double beam = std::max(length / 3.1, 1.6);
    const QPainterPath outline = placed(hull(length * m, beam * m, 0.9, 0.08), at, degrees);
    scene.shadow(outline, 1.6 * m, 0.5);
    QPainter &painter = scene.painter();
    painter.fillPath(outline, varied(QColor(226, 228, 226), scene.random(), 14));
    painter.fillPath(
        placed(hull(length * m * 0.62, beam * m * 0.6, 0.9, 0.08), at, degrees),
        varied(scene.random().chance(0.25) ? QColor(58, 92, 138) : QColor(176, 160, 132), scene.random(), 16));
    painter.fillPath(placed(rectangle(QRectF(-length * m * 0.08, -beam * m * 0.22, length * m * 0.26, beam * m * 0.44)),
                            at, degrees),
                     QColor(238, 240, 240));
    return outline;
}

void wake(Scene &scene, QPointF at, double degrees, double length)
{
    const double m = scene.metre();
    QPainter &painter = scene.painter();
    painter.save();
    painter.translate(at);
    painter.rotate(degrees);
    painter.scale(m, m);
    Random &random = scene.random();
    for (int i = 0; i < 420; ++i) {
        const double back = random.unit() * random.unit();
        const bool arm = i % 3 == 0; // a third of the foam in the two arms of the wave, the rest behind the stern
        const double middle = arm ? (random.chance(0.5) ? -1 : 1) * length * (0.07 + 0.42 * back) : 0;
        const double spread = random.normal() * length * (arm ? 0.014 : 0.028 + 0.05 * back);
        const double x = (arm ? length * 0.42 : -length * 0.46) - length * 2.2 * back;
        const double size = random.range(0.012, 0.03) * length;
        painter.fillPath(ellipse({x, middle + spread}, size * 1.7, size * 0.8),
                         QColor(220, 232, 234, int((arm ? 40 : 72) * (1 - back) + 5)));
    }
    painter.restore();
}

QPainterPath airliner(Scene &scene, QPointF at, double degrees, double span, const QColor &livery)
{
    const double s = span * scene.metre();
    const auto both = [](const QList<QPointF> &half) {
        QList<QPointF> points = half;
        for (auto it = half.crbegin(); it != half.crend(); ++it)
            points.append({it->x(), -it->y()});
        return polygon(points);
    };
    QPainterPath body;
    body.moveTo(0.53, 0);
    body.cubicTo(0.51, 0.045, 0.46, 0.056, 0.40, 0.056);
    body.lineTo(-0.30, 0.056);
    body.cubicTo(-0.42, 0.052, -0.50, 0.024, -0.56, 0.008);
    body.lineTo(-0.56, -0.008);
    body.cubicTo(-0.50, -0.024, -0.42, -0.052, -0.30, -0.056);
    body.lineTo(0.40, -0.056);
    body.cubicTo(0.46, -0.056, 0.51, -0.045, 0.53, 0);
    const QPainterPath wings =
        both({{0.13, 0.03}, {0.02, 0.17}, {-0.135, 0.495}, {-0.175, 0.5}, {-0.10, 0.17}, {-0.09, 0.04}});
    const QPainterPath tail = both({{-0.41, 0.02}, {-0.515, 0.185}, {-0.555, 0.185}, {-0.52, 0.012}});
    QPainterPath engines;
    for (const int side : {-1, 1})
        engines.addRoundedRect(QRectF(0.0, side * 0.165 - 0.027, 0.125, 0.054), 0.024, 0.024);

    const QTransform place = QTransform::fromTranslate(at.x(), at.y()).rotate(degrees).scale(s, s);
    QPainterPath outline = place.map(body.united(wings).united(tail).united(engines));
    scene.shadow(place.map(body.united(wings).united(tail).united(engines)).translated(Scene::shadowOf(s * 0.07)),
                 s * 0.05, 0.5);
    QPainter &painter = scene.painter();
    painter.fillPath(place.map(engines), QColor(150, 154, 160));
    painter.fillPath(place.map(wings), QColor(205, 209, 213));
    painter.strokePath(place.map(wings), QPen(QColor(150, 155, 162), 0.4));
    painter.fillPath(place.map(tail), QColor(209, 213, 216));
    QLinearGradient round(place.map(QPointF(0, -0.056)), place.map(QPointF(0, 0.056)));
    const bool sunBelow = place.map(QPointF(0, 1)).y() - at.y() + place.map(QPointF(0, 1)).x() - at.x() > 0;
    round.setColorAt(sunBelow ? 0 : 1, QColor(176, 181, 188));
    round.setColorAt(0.5, QColor(242, 244, 245));
    round.setColorAt(sunBelow ? 1 : 0, QColor(226, 228, 230));
    painter.fillPath(place.map(body), round);
    painter.fillPath(place.map(both({{-0.40, 0.012}, {-0.545, 0.012}})), livery);
    painter.fillPath(place.map(both({{-0.30, 0.04}, {-0.40, 0.034}})), livery.lighter(120));
    painter.fillPath(place.map(both({{0.488, 0.026}, {0.468, 0.034}})), QColor(40, 46, 54));
    return outline;
}

}
