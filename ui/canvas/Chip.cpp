#include "ui/canvas/Chip.h"

#include <QPainter>

namespace ui {

void paintChip(QPainter &painter, const QRectF &rect)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgba(0xb8101214));
    painter.drawRoundedRect(rect, 6, 6);
}

QColor chipText()
{
    return QColor::fromRgb(0xfff2f3f5);
}

}
