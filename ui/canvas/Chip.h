#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace ui {

/// The translucent dark ground of what floats over the image; the same in both themes, as images are.
void paintChip(QPainter &painter, const QRectF &rect);
QColor chipText();

}
