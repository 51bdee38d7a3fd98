#include "ui/canvas/ViewTransform.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double KeptInView = 40;       // view units of the image that no pan takes away
constexpr double TooSmall = 6;          // view units: what is shorter than this is not seen
constexpr double ComfortablySmall = 32; // view units

double clampedInto(double value, double low, double high)
{
    return low <= high ? std::clamp(value, low, high) : (low + high) / 2;
}

/// The shift that brings the span [low, high] into the wider [from, to].
double shiftInto(double low, double high, double from, double to)
{
    if (low < from)
        return from - low;
    return high > to ? to - high : 0;
}

double roundZoom(double zoom, bool up)
{
    const double nudge = up ? 1.001 : 0.999; // a zoom that is round already goes on to the next
    const double power = std::exp2(std::floor(std::log2(zoom * nudge)));
    const double half = power * 1.5;
    if (up)
        return zoom * nudge < half ? half : power * 2;
    return zoom * nudge > half ? half : power;
}

}

QRectF ViewTransform::toView(const QRectF &image) const
{
    return {toView(image.topLeft()), toView(image.bottomRight())};
}

QRectF ViewTransform::toImage(const QRectF &view) const
{
    return {toImage(view.topLeft()), toImage(view.bottomRight())};
}

QRectF ViewTransform::visibleImage() const
{
    return toImage(viewRect()) & QRectF({}, m_image);
}

void ViewTransform::setImageSize(QSizeF size, bool keep)
{
    const bool same = size == m_image;
    m_image = size;
    if (!same || !keep || m_fitted)
        fit();
}

void ViewTransform::setViewSize(QSizeF size)
{
    if (size == m_view)
        return;
    const QPointF centre = toImage(viewCentre());
    m_view = size;
    if (m_fitted)
        fit();
    else
        centreOn(centre);
}

void ViewTransform::setDevicePixelRatio(double ratio)
{
    if (ratio == m_ratio)
        return;
    m_ratio = ratio;
    if (m_fitted)
        fit();
}

void ViewTransform::setFitMargin(double margin)
{
    m_margin = margin;
    if (m_fitted)
        fit();
}

void ViewTransform::fit()
{
    m_fitted = true;
    if (m_image.isEmpty() || m_view.isEmpty())
        return;
    const double margin = std::min({m_margin, m_view.width() / 4, m_view.height() / 4});
    const double across = (m_view.width() - 2 * margin) / m_image.width();
    const double down = (m_view.height() - 2 * margin) / m_image.height();
    setScale(std::min(across, down) * m_ratio);
    m_offset = viewCentre() - QPointF(m_image.width(), m_image.height()) * m_scale / 2;
    settle();
}

void ViewTransform::zoomAt(QPointF view, double zoom)
{
    if (m_image.isEmpty())
        return;
    const QPointF wanted = toImage(view);
    const QPointF held(std::clamp(wanted.x(), 0.0, m_image.width()), std::clamp(wanted.y(), 0.0, m_image.height()));
    const QPointF place = toView(held);
    m_fitted = false;
    setScale(zoom);
    m_offset = place - held * m_scale;
    settle();
}

void ViewTransform::panBy(QPointF view)
{
    m_fitted = false;
    m_offset += view;
    const QSizeF shown = m_image * m_scale;
    const double across = std::min({KeptInView, shown.width(), m_view.width()});
    const double down = std::min({KeptInView, shown.height(), m_view.height()});
    m_offset.setX(clampedInto(m_offset.x(), across - shown.width(), m_view.width() - across));
    m_offset.setY(clampedInto(m_offset.y(), down - shown.height(), m_view.height() - down));
    settle();
}

void ViewTransform::centreOn(QPointF image)
{
    panBy(viewCentre() - toView(image));
}

bool ViewTransform::reveal(const QRectF &image, double margin)
{
    const double room = std::min({margin, m_view.width() / 4, m_view.height() / 4});
    const QRectF free = viewRect().adjusted(room, room, -room, -room);
    const double longSide = std::max({image.width(), image.height(), 1.0});
    const double largest = std::min(free.width() / std::max(image.width(), 1.0), //
                                    free.height() / std::max(image.height(), 1.0));
    const double wanted = longSide * m_scale < TooSmall ? ComfortablySmall / longSide : std::min(m_scale, largest);
    if (free.isEmpty() || (wanted == m_scale && free.contains(toView(image))))
        return false;
    if (wanted != m_scale)
        zoomAt(toView(image.center()), wanted * m_ratio);
    const QRectF box = toView(image);
    panBy({shiftInto(box.left(), box.right(), free.left(), free.right()),
           shiftInto(box.top(), box.bottom(), free.top(), free.bottom())});
    return true;
}

double ViewTransform::zoomAbove(double zoom)
{
    return std::min(roundZoom(zoom, true), MaxZoom);
}

double ViewTransform::zoomBelow(double zoom)
{
    return std::max(roundZoom(zoom, false), MinZoom);
}

void ViewTransform::setScale(double zoom)
{
    m_scale = std::clamp(zoom, MinZoom, MaxZoom) / m_ratio;
}

void ViewTransform::follow(const ViewTransform &other)
{
    m_fitted = other.m_fitted;
    setScale(other.zoom());
    m_offset = viewCentre() - other.toImage(other.viewCentre()) * m_scale;
    settle();
}

/// At a whole zoom the image starts on a whole screen pixel, or smoothing would blur every pixel of it.
void ViewTransform::settle()
{
    const double z = zoom();
    if (z < 1 || std::abs(z - std::round(z)) > 1e-9)
        return;
    m_offset = {std::round(m_offset.x() * m_ratio) / m_ratio, std::round(m_offset.y() * m_ratio) / m_ratio};
}

}
