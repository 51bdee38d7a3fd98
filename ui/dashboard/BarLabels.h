#pragma once

#include "ui/dashboard/Bar.h"
#include "ui/dashboard/BarLayout.h"

#include <QFont>
#include <QPalette>

class QPainter;

namespace ui {

/// What is written around bars, and the lines behind them: names as plain text, cut to their room, and numbers.
class BarLabels
{
public:
    /// `group` outlives it.
    BarLabels(const BarGroup &group, const QFont &font, const QPalette &palette);

    static constexpr int Margin = 8;

    /// Where bars may stand in a view of this size: what they are called has room beside them.
    QRectF plotIn(QRectF view, Qt::Orientation way, double top) const;
    void paintLines(QPainter &painter, const BarLayout &layout) const; ///< to count by
    void paint(QPainter &painter, const BarLayout &layout) const;
    /// The whole bar; of its pieces BarLayout knows.
    QRectF barIn(const BarLayout &layout, int bar) const;
    double longest() const; ///< pairs, at least 1

private:
    QString total(int bar) const;
    void paintAcross(QPainter &painter, const BarLayout &layout) const;
    void paintUp(QPainter &painter, const BarLayout &layout) const;

    const BarGroup &m_group;
    QFont m_font;
    QPalette m_palette;
};

}
