#include "ui/PointedPlace.h"

#include "ui/canvas/CanvasView.h"
#include "ui/PixelText.h"

#include <cmath>

namespace ui {

PointedPlace::PointedPlace(CanvasView &canvas, QObject *parent)
    : QObject(parent)
    , m_canvas(canvas)
{
    connect(&canvas, &CanvasView::cursorMoved, this, &PointedPlace::point);
    connect(&m_pixels, &core::PixelService::answered, this,
            [this](const QString &path, QPoint pixel, const core::Result<core::PixelValues> &values) {
                if (path == m_path && pixel == m_pixel)
                    m_canvas.setValues(values ? pixelItems(*values, m_info) : QStringList());
            });
}

void PointedPlace::setImage(const QString &path, const core::RasterInfo &info)
{
    m_path = path;
    m_info = info;
    m_canvas.setPlace(info.geo);
    point(m_canvas.cursorPlace());
}

void PointedPlace::forget()
{
    m_path.clear();
    m_info = {};
    m_pixel.reset();
    m_pixels.drop();
}

void PointedPlace::point(std::optional<QPointF> place)
{
    if (!place || m_path.isEmpty()) {
        m_pixel.reset();
        m_pixels.drop();
        m_canvas.setValues({});
        return;
    }
    const QPoint pixel(int(std::floor(place->x())), int(std::floor(place->y())));
    if (pixel == m_pixel)
        return;
    m_pixel = pixel;
    m_pixels.ask(m_path, pixel);
}

}
