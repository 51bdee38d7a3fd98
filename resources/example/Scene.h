#pragma once

#include "resources/example/Material.h"
#include "resources/example/Noise.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QString>

#include <memory>
#include <vector>

namespace example {

/// What was drawn where: the truth that captions, counts and boxes are written from.
struct Thing
{
    QString name;
    QRectF box; ///< tile pixels
};

/// A tile in the making. Everything is given in tile pixels and drawn at twice the size; finish() makes of it what a
/// sensor would have seen. The sun stands in the lower right, so shadows fall to the upper left.
class Scene
{
public:
    static constexpr int Side = 512;

    Scene(double pixelsPerMetre, std::uint32_t seed);
    Q_DISABLE_COPY_MOVE(Scene)

    QPainter &painter() { return *m_painter; }
    Random &random() { return m_random; }
    double metre() const { return m_metre; } ///< tile pixels

    void fill(const Material &material);
    void fill(const QPainterPath &path, const Material &material);
    void line(const QPainterPath &path, double width, const Material &material); ///< a road, a track, a bank
    void mark(const QPainterPath &path, double width, const QColor &colour, const QList<double> &dashes = {});
    /// The shadow of something `height` pixels high that stands on `path`; the thing itself is drawn after it.
    void shadow(const QPainterPath &path, double height, double strength = 0.55);
    /// Weak, wide shade that ties a thing to the ground.
    void contact(const QPainterPath &path, double reach);

    /// Spots of one colour strewn over the path: shrubs, stains, foam.
    void scatter(const QPainterPath &path, int count, double least, double most, const QColor &colour);

    void add(const QString &name, const QRectF &box);
    void add(const QString &name, const QPainterPath &path) { add(name, path.boundingRect()); }
    const std::vector<Thing> &things() const { return m_things; }

    /// Ends the drawing: reduced, hazy, a little blurred and noisy.
    QImage finish(double haze = 0.07, double noise = 2.2);

    static QPointF shadowOf(double height);

private:
    QImage m_image;
    std::unique_ptr<QPainter> m_painter; ///< of m_image
    Random m_random;
    std::uint32_t m_seed;
    double m_metre;
    std::vector<Thing> m_things;
};

QPainterPath rectangle(const QRectF &rect);
QPainterPath ellipse(const QPointF &centre, double rx, double ry);
QPainterPath polyline(const QList<QPointF> &points);
QPainterPath polygon(const QList<QPointF> &points);
/// A smooth line through the points.
QPainterPath curve(const QList<QPointF> &points);
/// The path, turned by degrees (clockwise) around its origin and moved there.
QPainterPath placed(const QPainterPath &path, const QPointF &at, double degrees);
QPainterPath band(const QPainterPath &line, double width);
QColor varied(const QColor &colour, Random &random, int by);

}
