#include "ui/samples/CellLayout.h"

#include <algorithm>
#include <climits>

namespace ui {

CellLayout CellLayout::make(int count, QSize cell, int width)
{
    return {count, qMax(1, (width - Margin) / qMax(1, cell.width())), width, qMax(1, cell.height())};
}

int CellLayout::totalHeight() const
{
    const int rows = (count + columns - 1) / columns;
    return int(std::min(2 * Margin + qint64(rows) * height, qint64(INT_MAX)));
}

QRect CellLayout::rect(int cell) const
{
    const int column = cell % columns;
    const int left = Margin / 2 + (width - Margin) * column / columns;
    const int right = Margin / 2 + (width - Margin) * (column + 1) / columns;
    return {left, Margin + cell / columns * height, right - left, height};
}

int CellLayout::cellAt(QPoint place) const
{
    const int row = (place.y() - Margin) / height;
    if (place.y() < Margin || qint64(row) * columns >= count)
        return -1;
    for (int cell = row * columns; cell < std::min(count, (row + 1) * columns); ++cell) {
        if (rect(cell).contains(place))
            return cell;
    }
    return -1;
}

int CellLayout::firstRowBelow(int top) const
{
    return (qMax(0, top - Margin) + height - 1) / height;
}

int CellLayout::moved(int cell, int rows) const
{
    const int row = cell / columns;
    const int to = std::clamp(row + rows, 0, (count - 1) / columns);
    return std::min(count - 1, cell + (to - row) * columns);
}

}
