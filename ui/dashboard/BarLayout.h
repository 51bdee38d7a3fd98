#pragma once

#include <QRectF>

namespace ui {

/// Where bars stand: each in the middle of a room of its own along one side of the plot, growing from 0 to `top` along
/// the other. Pure; units of the plot.
struct BarLayout
{
    static constexpr double Thickness = 0.66; ///< of the room for a bar

    Qt::Orientation way = Qt::Vertical; ///< in which bars grow: up, or to the right
    QRectF plot;
    int count = 0;
    double top = 1; ///< pairs at the far end

    QRectF room(int bar) const; ///< over the whole length
    /// The piece of the bar from one number of pairs to another.
    QRectF piece(int bar, double from, double to) const;
    int barAt(QPointF place) const; ///< also beside the plot, at a label; -1: none
    double pairsAt(QPointF place) const;
    /// A whole number of pairs, of about a quarter of `most`, that is quickly counted by: 1, 2, 5, 10, 20 ...
    static double gridStep(double most);
};

}
