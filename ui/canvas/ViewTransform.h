#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace ui {

/// Where the image lies in the view. Image units are pixels of the full image, view units are device independent
/// pixels of the widget. Zoom counts screen pixels per image pixel: 1 shows each image pixel as one screen pixel, on
/// any screen. All moves keep a piece of the image in view.
class ViewTransform
{
public:
    static constexpr double MinZoom = 0.01;
    static constexpr double MaxZoom = 64;

    /// `keep` holds zoom and place when the size is the same as before and the view is not fitted.
    void setImageSize(QSizeF size, bool keep);
    /// A fitted view stays fitted; any other keeps the image point at its centre.
    void setViewSize(QSizeF size);
    void setDevicePixelRatio(double ratio);

    QSizeF imageSize() const { return m_image; }
    QSizeF viewSize() const { return m_view; }
    double scale() const { return m_scale; } ///< view units per image pixel
    double zoom() const { return m_scale * m_ratio; }
    double devicePixelRatio() const { return m_ratio; }
    bool isFitted() const { return m_fitted; }

    QPointF toView(QPointF image) const { return image * m_scale + m_offset; }
    QPointF toImage(QPointF view) const { return (view - m_offset) / m_scale; }
    QRectF toView(const QRectF &image) const;
    QRectF toImage(const QRectF &view) const;
    QRectF viewRect() const { return {{}, m_view}; }
    QRectF imageInView() const { return toView(QRectF({}, m_image)); } ///< view units, may be larger than the view
    QRectF visibleImage() const; ///< the part of the image that is in view, image pixels

    void setFitMargin(double margin); ///< view units left free around a fitted image
    void fit();
    /// The image point under `view` stays there; the one nearest to it where that is beside the image.
    void zoomAt(QPointF view, double zoom);
    void panBy(QPointF view);
    void centreOn(QPointF image);
    /// Moves as little as it takes to have all of `image` in view, `margin` view units from its borders; zooms where
    /// it is too large for that or too small to be seen. False when it was in view already.
    bool reveal(const QRectF &image, double margin);
    /// The same place in the middle at the same zoom, of an image of the same size in a view that may have another.
    void follow(const ViewTransform &other);

    /// The next round zoom above and below: 1, 1.5, 2, 3, 4, 6, 8 ... and 0.75, 0.5, 0.375 ...
    static double zoomAbove(double zoom);
    static double zoomBelow(double zoom);

private:
    QPointF viewCentre() const { return {m_view.width() / 2, m_view.height() / 2}; }
    void setScale(double zoom);
    void settle();

    QSizeF m_image;
    QSizeF m_view;
    double m_ratio = 1; // screen pixels per view unit
    double m_scale = 1;
    QPointF m_offset; // of the image's corner, view units
    double m_margin = 0;
    bool m_fitted = true;
};

}
