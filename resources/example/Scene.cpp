#include "resources/example/Scene.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace example {

namespace {

constexpr int Scale = 2; ///< drawn pixels per tile pixel

}

Scene::Scene(double pixelsPerMetre, std::uint32_t seed)
    : m_image(Side * Scale, Side * Scale, QImage::Format_RGB32)
    , m_random(seed)
    , m_seed(seed * 7919U)
    , m_metre(pixelsPerMetre)
{
    m_image.fill(Qt::black);
    m_painter = std::make_unique<QPainter>(&m_image);
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->scale(Scale, Scale);
}

void Scene::fill(const Material &material)
{
    fill(rectangle(QRectF(0, 0, Side, Side)), material);
}

void Scene::fill(const QPainterPath &path, const Material &material)
{
    const QRect bounds =
        QTransform::fromScale(Scale, Scale).mapRect(path.boundingRect()).toAlignedRect() & m_image.rect();
    if (bounds.isEmpty())
        return;
    const std::uint32_t seed = m_seed += 31;
    QImage texture(bounds.size(), QImage::Format_RGB32);
    for (int y = 0; y < texture.height(); ++y) {
        auto *row = reinterpret_cast<QRgb *>(texture.scanLine(y));
        for (int x = 0; x < texture.width(); ++x)
            row[x] = material.at(double(bounds.x() + x) / Scale, double(bounds.y() + y) / Scale, m_random.range(-1, 1),
                                 seed);
    }
    QBrush brush(texture);
    brush.setTransform(QTransform::fromTranslate(bounds.x(), bounds.y()) *
                       QTransform::fromScale(1.0 / Scale, 1.0 / Scale));
    m_painter->fillPath(path, brush);
}

void Scene::line(const QPainterPath &path, double width, const Material &material)
{
    fill(band(path, width), material);
}

void Scene::mark(const QPainterPath &path, double width, const QColor &colour, const QList<double> &dashes)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (!dashes.isEmpty())
        pen.setDashPattern(dashes);
    m_painter->strokePath(path, pen);
}

QPointF Scene::shadowOf(double height)
{
    return QPointF(-0.62, -0.48) * height;
}

void Scene::shadow(const QPainterPath &path, double height, double strength)
{
    const int steps = std::max(2, int(height));
    const QPointF reach = shadowOf(height);
    const QRectF bounds = path.boundingRect().united(path.boundingRect().translated(reach)).adjusted(-2, -2, 2, 2);
    const QRect pixels = QTransform::fromScale(Scale, Scale).mapRect(bounds).toAlignedRect() & m_image.rect();
    if (pixels.isEmpty())
        return;
    QImage layer(pixels.size(), QImage::Format_ARGB32_Premultiplied);
    layer.fill(Qt::transparent);
    QPainter painter(&layer);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-pixels.topLeft());
    painter.scale(Scale, Scale);
    for (int i = 0; i <= steps; ++i)
        painter.fillPath(path.translated(reach * i / steps), QColor(14, 20, 34));
    painter.end();
    m_painter->save();
    m_painter->resetTransform();
    m_painter->setOpacity(strength);
    m_painter->drawImage(pixels.topLeft(), layer);
    m_painter->restore();
}

void Scene::contact(const QPainterPath &path, double reach)
{
    for (int i = 3; i > 0; --i)
        m_painter->strokePath(
            path, QPen(QColor(10, 14, 20, 26), reach * i * 0.66, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void Scene::scatter(const QPainterPath &path, int count, double least, double most, const QColor &colour)
{
    const QRectF box = path.boundingRect();
    for (int i = 0; i < count; ++i) {
        const QPointF at(m_random.range(box.left(), box.right()), m_random.range(box.top(), box.bottom()));
        if (!path.contains(at))
            continue;
        const double size = m_random.range(least, most);
        m_painter->fillPath(ellipse(at, size, size * m_random.range(0.5, 1)), colour);
    }
}

void Scene::add(const QString &name, const QRectF &box)
{
    m_things.push_back({name, box & QRectF(0, 0, Side, Side)});
}

QImage Scene::finish(double haze, double noise)
{
    m_painter->end();
    QImage tile = m_image.scaled(Side, Side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                      .convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < Side; ++y) {
        auto *row = reinterpret_cast<QRgb *>(tile.scanLine(y));
        for (int x = 0; x < Side; ++x) {
            const double light = 1 + 0.05 * cloudNoise(x / 210.0, y / 210.0, 2, m_seed);
            const double grey = noise * m_random.normal();
            const auto channel = [&](int value, int veil) {
                const double own = noise * 0.5 * m_random.normal();
                const double bright = 255 * std::pow(value / 255.0, 0.86) * light;
                return int(std::clamp(std::lerp(bright, double(veil), haze) + grey + own, 0.0, 255.0));
            };
            row[x] = qRgb(channel(qRed(row[x]), 176), channel(qGreen(row[x]), 188), channel(qBlue(row[x]), 200));
        }
    }
    return tile;
}

QPainterPath rectangle(const QRectF &rect)
{
    QPainterPath path;
    path.addRect(rect);
    return path;
}

QPainterPath ellipse(const QPointF &centre, double rx, double ry)
{
    QPainterPath path;
    path.addEllipse(centre, rx, ry);
    return path;
}

QPainterPath polyline(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 1; i < points.size(); ++i)
        path.lineTo(points.at(i));
    return path;
}

QPainterPath polygon(const QList<QPointF> &points)
{
    QPainterPath path = polyline(points);
    path.closeSubpath();
    return path;
}

QPainterPath curve(const QList<QPointF> &points)
{
    QPainterPath path(points.first());
    for (qsizetype i = 0; i + 1 < points.size(); ++i) { // Catmull-Rom as Bezier pieces
        const QPointF before = points.at(std::max<qsizetype>(i - 1, 0));
        const QPointF after = points.at(std::min(i + 2, points.size() - 1));
        path.cubicTo(points.at(i) + (points.at(i + 1) - before) / 6, points.at(i + 1) - (after - points.at(i)) / 6,
                     points.at(i + 1));
    }
    return path;
}

QPainterPath placed(const QPainterPath &path, const QPointF &at, double degrees)
{
    return QTransform::fromTranslate(at.x(), at.y()).rotate(degrees).map(path);
}

QPainterPath band(const QPainterPath &line, double width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::FlatCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    QPainterPath path = stroker.createStroke(line);
    path.setFillRule(Qt::WindingFill);
    return path;
}

QColor varied(const QColor &colour, Random &random, int by)
{
    const int shift = random.below(2 * by + 1) - by;
    const auto channel = [&](int value) { return std::clamp(value + shift + random.below(by + 1) - by / 2, 0, 255); };
    return {channel(colour.red()), channel(colour.green()), channel(colour.blue())};
}

}
