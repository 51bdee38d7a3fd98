#pragma once

#include <QRect>

namespace ui {

/// Where the cells of a grid lie that are all alike, computed and not kept. Places are from the left and the top of all
/// that can be scrolled through.
struct CellLayout
{
    static constexpr int Margin = 8; ///< above and below; half of it on both sides

    int count = 0;
    int columns = 1;
    int width = 0;  ///< of the whole
    int height = 1; ///< of a cell

    /// As many columns as fit, or one; the cells of a row share its whole width.
    static CellLayout make(int count, QSize cell, int width);

    int totalHeight() const;
    QRect rect(int cell) const;
    int cellAt(QPoint place) const;      ///< -1: none
    int firstRowBelow(int top) const;    ///< that begins at `top` or beneath
    int moved(int cell, int rows) const; ///< down, or up; stays in its column as long as there is one
};

}
