#include "ui/dashboard/BarLayout.h"

#include <algorithm>
#include <cmath>

namespace ui {

QRectF BarLayout::room(int bar) const
{
    if (way == Qt::Horizontal)
        return {plot.left(), plot.top() + plot.height() * bar / count, plot.width(), plot.height() / count};
    return {plot.left() + plot.width() * bar / count, plot.top(), plot.width() / count, plot.height()};
}

QRectF BarLayout::piece(int bar, double from, double to) const
{
    const QRectF all = room(bar);
    if (way == Qt::Horizontal) {
        const double thick = all.height() * Thickness;
        return {plot.left() + plot.width() * from / top, all.center().y() - thick / 2, plot.width() * (to - from) / top,
                thick};
    }
    const double thick = all.width() * Thickness;
    return {all.center().x() - thick / 2, plot.bottom() - plot.height() * to / top, thick,
            plot.height() * (to - from) / top};
}

int BarLayout::barAt(QPointF place) const
{
    const double along =
        way == Qt::Horizontal ? (place.y() - plot.top()) / plot.height() : (place.x() - plot.left()) / plot.width();
    return count > 0 && along >= 0 && along < 1 ? std::min(int(along * count), count - 1) : -1;
}

double BarLayout::pairsAt(QPointF place) const
{
    return way == Qt::Horizontal ? (place.x() - plot.left()) / plot.width() * top
                                 : (plot.bottom() - place.y()) / plot.height() * top;
}

double BarLayout::gridStep(double most)
{
    const double raw = std::max(1.0, most / 4);
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (const double digit : {1.0, 2.0, 5.0}) {
        if (digit * power >= raw)
            return digit * power;
    }
    return 10 * power;
}

}
