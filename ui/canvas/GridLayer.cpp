#include "ui/canvas/GridLayer.h"

#include "ui/canvas/Chip.h"
#include "ui/canvas/ViewTransform.h"

#include <QFontMetrics>
#include <QPainter>

#include <cmath>

namespace ui {

namespace {

constexpr double LeastDistance = 56; // view units from line to line
constexpr QRgb Light = 0x73ffffff;
constexpr QRgb Dark = 0x4d000000; // beside the light one: white roofs have a grid, too

class Numbers
{
public:
    Numbers(QPainter &painter, const QRectF &area)
        : m_painter(painter)
        , m_area(area)
        , m_metrics(painter.font())
    {
    }

    void acrossAt(double x, int pixel) { write({x + 2, m_area.top() + 2}, pixel); }
    void downAt(double y, int pixel)
    {
        if (y > m_area.top() + m_metrics.height()) // the corner is taken
            write({m_area.left() + 2, y + 2}, pixel);
    }

private:
    void write(QPointF corner, int pixel)
    {
        const QString text = QString::number(pixel);
        const QRectF chip(corner, QSizeF(m_metrics.horizontalAdvance(text) + 6, m_metrics.height()));
        paintChip(m_painter, chip);
        m_painter.setPen(chipText());
        m_painter.drawText(chip, Qt::AlignCenter | Qt::TextSingleLine, text);
    }

    QPainter &m_painter;
    QRectF m_area;
    QFontMetrics m_metrics;
};

int firstLine(double from, int step)
{
    return int(std::ceil(from / step)) * step;
}

}

int gridStep(double scale)
{
    int step = 1;
    while (step * scale < LeastDistance && step < 1'000'000)
        step *= 10;
    return step;
}

void paintGrid(QPainter &painter, const ViewTransform &view)
{
    const QRectF image = view.visibleImage();
    const QRectF area = view.toView(image);
    if (area.isEmpty())
        return;
    painter.save();
    QFont small = painter.font();
    small.setPointSizeF(small.pointSizeF() > 0 ? small.pointSizeF() * 0.85 : 8);
    painter.setFont(small);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int step = gridStep(view.scale());
    const auto bar = [&](const QRectF &rect, QPointF aside) {
        painter.fillRect(rect, QColor::fromRgba(Light));
        painter.fillRect(rect.translated(aside), QColor::fromRgba(Dark));
    };
    for (int x = firstLine(image.left(), step); x <= image.right(); x += step)
        bar({std::round(view.toView(QPointF(x, 0)).x()), area.top(), 1, area.height()}, {1, 0});
    for (int y = firstLine(image.top(), step); y <= image.bottom(); y += step)
        bar({area.left(), std::round(view.toView(QPointF(0, y)).y()), area.width(), 1}, {0, 1});
    Numbers numbers(painter, area);
    for (int x = firstLine(image.left(), step); x < image.right(); x += step)
        numbers.acrossAt(view.toView(QPointF(x, 0)).x(), x);
    for (int y = firstLine(image.top(), step); y < image.bottom(); y += step)
        numbers.downAt(view.toView(QPointF(0, y)).y(), y);
    painter.restore();
}

}
