#include "ui/canvas/ImageLayer.h"

#include "ui/canvas/ViewTransform.h"

#include <QPainter>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qint64 PixelsAtOnce = 2304LL * 2304; // halving as many takes a few ms; more goes to another thread
constexpr int DeepestLevel = 16;

}

ImageLayer::ImageLayer(QObject *parent)
    : QObject(parent)
{
    connect(&m_work, &QFutureWatcherBase::finished, this, [this] {
        if (isNull() || m_workKey != m_pyramid.level(0).cacheKey())
            return; // another image came meanwhile
        m_pyramid = m_work.result();
        emit refined();
    });
}

void ImageLayer::setImage(const QImage &image, QSize fullSize)
{
    m_pyramid = Pyramid(image);
    m_fullSize = fullSize;
    m_workKey = 0;
}

double ImageLayer::coarseZoom() const
{
    return isNull() ? 0 : double(m_pyramid.level(0).width()) / m_fullSize.width();
}

void ImageLayer::buildNow()
{
    m_pyramid.buildUpTo(DeepestLevel);
}

void ImageLayer::paint(QPainter &painter, const ViewTransform &view)
{
    const QRectF visible = view.visibleImage();
    if (isNull() || visible.isEmpty())
        return;
    const QSize size = m_pyramid.level(0).size();
    const int n = available(Pyramid::levelFor(view.zoom() * m_fullSize.width() / size.width()));
    const QImage &level = m_pyramid.level(n);

    // Only what is in view, so that coordinates stay small; whole pixels and a rim, so that smoothing has neighbours
    // and a repaint of a part samples as a repaint of all.
    const double across = double(m_fullSize.width()) / size.width() * std::exp2(n); // image pixels per level pixel
    const double down = double(m_fullSize.height()) / size.height() * std::exp2(n);
    const QRectF inLevel(visible.x() / across, visible.y() / down, visible.width() / across, visible.height() / down);
    const QRect part = inLevel.toAlignedRect().adjusted(-2, -2, 2, 2) & level.rect();
    const QRectF covered(part.x() * across, part.y() * down, part.width() * across, part.height() * down);

    painter.save();
    painter.setClipRect(view.imageInView(), Qt::IntersectClip); // the last pixel of a level may stand out
    painter.setRenderHint(QPainter::SmoothPixmapTransform, view.zoom() < SharpFrom);
    painter.drawImage(view.toView(covered), level, part);
    painter.restore();
}

QImage ImageLayer::thumbnail(QSize bounds)
{
    if (isNull())
        return {};
    const QSize size = m_fullSize.scaled(bounds, Qt::KeepAspectRatio).expandedTo({1, 1});
    const int wanted = Pyramid::levelFor(double(size.width()) / m_pyramid.level(0).width());
    const int n = available(wanted);
    // Smoothing a large image takes long; refined() brings the better one.
    const auto how = n >= wanted - 1 ? Qt::SmoothTransformation : Qt::FastTransformation;
    return m_pyramid.level(n).scaled(size, Qt::IgnoreAspectRatio, how);
}

/// The level wanted, or the nearest finer one that can be had now.
int ImageLayer::available(int level)
{
    const QSize size = m_pyramid.level(0).size();
    if (qint64(size.width()) * size.height() <= PixelsAtOnce)
        m_pyramid.buildUpTo(level);
    else if (level >= m_pyramid.levelCount())
        buildBeside(DeepestLevel);
    return std::min(level, m_pyramid.levelCount() - 1);
}

void ImageLayer::buildBeside(int level)
{
    if (m_workKey == m_pyramid.level(0).cacheKey())
        return;
    m_workKey = m_pyramid.level(0).cacheKey();
    m_work.setFuture(QtConcurrent::run([pyramid = m_pyramid, level]() mutable {
        pyramid.buildUpTo(level);
        return pyramid;
    }));
}

}
