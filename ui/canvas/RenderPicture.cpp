#include "ui/canvas/RenderPicture.h"

#include "ui/canvas/BoxLayer.h"
#include "ui/canvas/ImageLayer.h"
#include "ui/canvas/ViewTransform.h"
#include "ui/common/Palette.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>

namespace ui {

QImage renderPicture(const QImage &image, QSize fullSize, const std::vector<CanvasBox> &boxes, QSize out,
                     const core::BoxStyle &style)
{
    if (image.isNull() || fullSize.isEmpty())
        return {};
    QImage picture(out.isEmpty() ? fullSize : out, QImage::Format_RGB32);
    if (picture.isNull())
        return {}; // larger than memory
    picture.fill(canvasSurround(QPalette()));

    ViewTransform view;
    view.setViewSize(picture.size());
    view.setImageSize(fullSize, false);
    ImageLayer ground;
    ground.setImage(image, fullSize);
    ground.buildNow();
    BoxLayer layer;
    layer.setFont(QGuiApplication::font());
    layer.setStyle(style);
    layer.setView(view);
    layer.setBoxes(boxes);

    QPainter painter(&picture);
    ground.paint(painter, view);
    layer.paint(painter, picture.rect());
    return picture;
}

}
