#include "ui/conversation/LineSpacing.h"

#include <QFontInfo>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace ui {

qreal linePitch(const QFont &font)
{
    return std::round(1.55 * QFontInfo(font).pixelSize());
}

qreal spaceLines(QTextLayout &layout, qreal pitch)
{
    qreal y = 0;
    for (int i = 0; i < layout.lineCount(); ++i) {
        QTextLine line = layout.lineAt(i);
        const qreal band = std::max(pitch, std::ceil(line.height()));
        line.setPosition({line.x(), y + std::floor((band - line.height()) / 2)});
        y += band;
    }
    return y;
}

QList<QRectF> rangeRects(const QTextLayout &layout, int start, int length)
{
    QList<QRectF> rects;
    int first = 0; // the line that `start` is in; a long text has thousands
    for (int beyond = layout.lineCount(); first < beyond;) {
        const int middle = (first + beyond) / 2;
        const QTextLine line = layout.lineAt(middle);
        if (line.textStart() + line.textLength() <= start)
            first = middle + 1;
        else
            beyond = middle;
    }
    for (int i = first; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (line.textStart() >= start + length)
            break;
        const int from = std::max(start, line.textStart());
        const int to = std::min(start + length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal left = line.cursorToX(from);
        const qreal right = std::min(line.cursorToX(to), line.naturalTextRect().right());
        if (left != right)
            rects.append(QRectF(std::min(left, right), line.y(), std::abs(right - left), line.height()));
    }
    return rects;
}

}
