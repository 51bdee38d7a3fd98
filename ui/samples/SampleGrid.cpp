#include "ui/samples/SampleGrid.h"

#include "ui/common/Palette.h"
#include "ui/samples/GridDelegate.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace ui {

namespace {

constexpr int WheelStep = 120; ///< eighths of a degree

bool isOurs(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Escape:
        return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    default:
        return false;
    }
}

}

SampleGrid::SampleGrid(core::ImageService &images, QWidget *parent)
    : QAbstractItemView(parent)
    , m_delegate(new GridDelegate(images, this))
{
    setItemDelegate(m_delegate);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Queue of samples as a grid"));
}

int SampleGrid::side() const
{
    return m_delegate->side();
}

void SampleGrid::setSide(int side)
{
    const auto *next =
        std::min_element(Sides.begin(), Sides.end(), [side](int a, int b) { return qAbs(a - side) < qAbs(b - side); });
    if (*next == m_delegate->side())
        return;
    const Anchor former = anchor();
    m_delegate->setSide(*next);
    updateGeometries();
    restore(former);
    emit sideChanged(*next);
}

void SampleGrid::step(int by)
{
    const auto *at = std::find(Sides.begin(), Sides.end(), side());
    setSide(Sides[std::size_t(std::clamp(at - Sides.begin() + by, std::ptrdiff_t(0), std::ssize(Sides) - 1))]);
}

int SampleGrid::firstInSight() const
{
    return qMin(count() - 1, m_layout.firstRowBelow(verticalOffset()) * m_layout.columns);
}

/// What one looks at: the current sample, or else the first in sight.
SampleGrid::Anchor SampleGrid::anchor() const
{
    const QRect current = visualRect(currentIndex()); // at a width that may just have changed
    const bool inSight = current.bottom() >= 0 && current.top() < viewport()->height();
    const int cell = inSight ? currentIndex().row() : firstInSight();
    return {cell, cell < 0 ? 0 : visualRect(model()->index(cell, 0)).top()};
}

void SampleGrid::restore(Anchor anchor)
{
    if (anchor.cell < 0)
        return;
    verticalScrollBar()->setValue(m_layout.rect(anchor.cell).top() - anchor.top);
    if (currentIndex().row() == anchor.cell)
        scrollTo(currentIndex());
}

int SampleGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect SampleGrid::visualRect(const QModelIndex &index) const
{
    return index.isValid() ? m_layout.rect(index.row()).translated(0, -verticalOffset()) : QRect();
}

QModelIndex SampleGrid::indexAt(const QPoint &point) const
{
    const int cell = m_layout.cellAt(point + QPoint(0, verticalOffset()));
    return cell < 0 ? QModelIndex() : model()->index(cell, 0);
}

void SampleGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    int by = 0;
    if (hint == PositionAtCenter)
        by = rect.center().y() - height / 2;
    else if (hint == PositionAtTop || rect.top() < CellLayout::Margin)
        by = rect.top() - CellLayout::Margin;
    else if (hint == PositionAtBottom || rect.bottom() >= height)
        by = qMin(rect.top() - CellLayout::Margin, rect.bottom() - height + 1);
    verticalScrollBar()->setValue(verticalOffset() + by);
}

void SampleGrid::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

QModelIndex SampleGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = count() - 1;
    if (last < 0)
        return {};
    if (!currentIndex().isValid())
        return model()->index(action == MoveEnd ? last : action == MoveHome ? 0 : firstInSight(), 0);
    const int cell = currentIndex().row();
    const int page = qMax(1, viewport()->height() / m_layout.height);
    switch (action) {
    case MoveUp:
        return model()->index(m_layout.moved(cell, -1), 0);
    case MoveDown:
        return model()->index(m_layout.moved(cell, 1), 0);
    case MovePageUp:
        return model()->index(m_layout.moved(cell, -page), 0);
    case MovePageDown:
        return model()->index(m_layout.moved(cell, page), 0);
    case MoveLeft:
    case MovePrevious:
        return model()->index(qMax(0, cell - 1), 0);
    case MoveRight:
    case MoveNext:
        return model()->index(qMin(last, cell + 1), 0);
    case MoveHome:
        return model()->index(0, 0);
    case MoveEnd:
        return model()->index(last, 0);
    }
    return currentIndex();
}

/// From one cell to the other, in reading order.
void SampleGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex from = indexAt(rect.topLeft());
    const QModelIndex to = indexAt(rect.bottomRight());
    if (from.isValid() && to.isValid())
        selectionModel()->select({std::min(from, to), std::max(from, to)}, command);
    else if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), command);
}

/// What is not in sight needs no painting.
QRegion SampleGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    const bool isOne = selection.size() == 1 && selection.first().height() == 1;
    return isOne ? visualRect(selection.first().topLeft()) : QRegion(viewport()->rect());
}

void SampleGrid::updateGeometries()
{
    m_layout = CellLayout::make(count(), m_delegate->cellSize(font()), viewport()->width());
    const int height = viewport()->height();
    verticalScrollBar()->setRange(0, qMax(0, m_layout.totalHeight() - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(m_layout.height / 3); // a notch of the wheel is three of them
    QAbstractItemView::updateGeometries();
    viewport()->update();
}

void SampleGrid::resizeEvent(QResizeEvent *event)
{
    const Anchor former = anchor();
    const int columns = m_layout.columns;
    QAbstractItemView::resizeEvent(event); // and updateGeometries()
    if (m_layout.columns != columns)
        restore(former);
}

bool SampleGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isOurs(*static_cast<QKeyEvent *>(event)))
        event->accept();
    return QAbstractItemView::event(event);
}

void SampleGrid::keyPressEvent(QKeyEvent *event)
{
    if (!isOurs(*event))
        return QAbstractItemView::keyPressEvent(event);
    if (event->key() == Qt::Key_Escape)
        emit left();
    else if (currentIndex().isValid())
        emit chosen();
}

void SampleGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseDoubleClickEvent(event);
    if (event->button() == Qt::LeftButton && indexAt(event->position().toPoint()).isValid())
        emit chosen();
}

void SampleGrid::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractItemView::wheelEvent(event);
        return;
    }
    m_wheel += event->angleDelta().y();
    step(m_wheel / WheelStep);
    m_wheel %= WheelStep;
    event->accept();
}

void SampleGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    if (!model())
        return;
    if (count() == 0) {
        painter.setPen(secondaryText(palette()));
        painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12), Qt::AlignTop | Qt::TextWordWrap,
                         tr("No sample fits the filter."));
        return;
    }
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QModelIndex hovered =
        viewport()->underMouse() ? indexAt(viewport()->mapFromGlobal(QCursor::pos())) : QModelIndex();
    const int top = event->rect().top() + verticalOffset();
    const int first = qMax(0, m_layout.firstRowBelow(top) - 1) * m_layout.columns;
    const int end = qMin(count(), m_layout.firstRowBelow(top + event->rect().height()) * m_layout.columns);
    const QStyle::State plain = option.state & ~(QStyle::State_Selected | QStyle::State_MouseOver);
    for (int cell = first; cell < end; ++cell) {
        const QModelIndex index = model()->index(cell, 0);
        option.rect = visualRect(index);
        option.state = plain;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, index == hovered);
        m_delegate->paint(&painter, option, index);
    }
}

}
