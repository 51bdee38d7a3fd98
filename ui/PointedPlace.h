#pragma once

#include "core/imaging/PixelService.h"
#include "core/imaging/RasterInfo.h"

#include <QObject>
#include <QPointF>

#include <optional>

namespace ui {

class CanvasView;

/// Tells on the canvas where on earth its image lies and what the pixel under the mouse holds.
class PointedPlace : public QObject
{
    Q_OBJECT
public:
    PointedPlace(CanvasView &canvas, QObject *parent); ///< the canvas outlives it

    void setImage(const QString &path, const core::RasterInfo &info); ///< that is on the canvas now
    void forget();                                                    ///< there is none
    const core::GeoReference &geo() const { return m_info.geo; }

private:
    void point(std::optional<QPointF> place);

    CanvasView &m_canvas;
    core::PixelService m_pixels;
    QString m_path; ///< empty: no image
    core::RasterInfo m_info;
    std::optional<QPoint> m_pixel; ///< that was asked for last
};

}
