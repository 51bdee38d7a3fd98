#pragma once

#include "core/settings/BoxStyle.h"
#include "ui/canvas/CanvasBox.h"

#include <QImage>
#include <QSize>

#include <vector>

namespace ui {

/// The picture that the canvas would show, drawn by the same code: the whole image fitted into `out` pixels on neutral
/// ground, boxes and labels over it. `image` may have fewer pixels than `fullSize`, in which the boxes are. An empty
/// `out` stands for the full size. Null when there is no image. Labels need a QGuiApplication for their font.
QImage renderPicture(const QImage &image, QSize fullSize, const std::vector<CanvasBox> &boxes, QSize out,
                     const core::BoxStyle &style = {});

}
