#pragma once

#include <QList>
#include <QRectF>

class QFont;
class QTextLayout;

namespace ui {

/// Distance of the lines of a text that is read, in pixels: at least 1.5 times the size of its letters.
qreal linePitch(const QFont &font);

/// Puts the lines of a finished layout this far apart, each in the middle of its band; a line that is taller (another
/// script) takes the room it needs. Returns the height of all of them.
qreal spaceLines(QTextLayout &layout, qreal pitch);

/// Where a range of the layout's text stands: one rectangle per line, as high as the letters of the line.
QList<QRectF> rangeRects(const QTextLayout &layout, int start, int length);

}
