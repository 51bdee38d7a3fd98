#include "ui/display/HistogramView.h"

#include "ui/common/Palette.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double Margin = 6; // room for half a handle
constexpr double HandleSize = 9;
constexpr double Reach = 8;      // how far from an end a press takes it
constexpr double KeyStep = 0.01; // of what is shown

}

HistogramView::HistogramView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Histogram"));
}

void HistogramView::setHistogram(const core::Histogram &histogram, const QColor &colour)
{
    m_histogram = histogram;
    m_colour = colour;
    update();
}

void HistogramView::setEnds(const core::ValueRange &ends)
{
    if (m_dragged != End::None || ends == m_ends)
        return; // what is dragged is newer
    m_ends = ends;
    update();
}

/// The values that occur; ends beyond them stand at the border.
core::ValueRange HistogramView::shown() const
{
    const core::ValueRange &range = m_histogram.range;
    return range.high > range.low ? range : core::ValueRange{range.low, range.low + 1};
}

double HistogramView::toX(double value) const
{
    const core::ValueRange range = shown();
    const double share = (value - range.low) / (range.high - range.low);
    return Margin + std::clamp(share, 0.0, 1.0) * (width() - 2 * Margin);
}

double HistogramView::toValue(double x) const
{
    const core::ValueRange range = shown();
    const double share = std::clamp((x - Margin) / (width() - 2 * Margin), 0.0, 1.0);
    return range.low + share * (range.high - range.low);
}

HistogramView::End HistogramView::endAt(double x) const
{
    const double low = std::abs(x - toX(m_ends.low));
    const double high = std::abs(x - toX(m_ends.high));
    if (std::min(low, high) > Reach)
        return End::None;
    // Where both lie together the side from which the hand comes decides.
    if (std::abs(low - high) < 1)
        return x < toX(m_ends.low) ? End::Low : End::High;
    return low < high ? End::Low : End::High;
}

void HistogramView::move(End end, double value)
{
    core::ValueRange ends = m_ends;
    (end == End::Low ? ends.low : ends.high) = value;
    if (ends == m_ends || ends.low == ends.high)
        return;
    m_ends = ends;
    update();
    emit endsMoved(m_ends);
}

void HistogramView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double bottom = height() - HandleSize;
    painter.setPen(hasFocus() ? accentColour(palette()) : hairline(palette()));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(Margin - 0.5, 0.5, width() - 2 * Margin + 1, bottom - 0.5), 3, 3);
    if (m_histogram.counts.empty())
        return;

    // Square roots: what is rare, but there, should be seen beside what is everywhere.
    const double most = std::sqrt(double(*std::max_element(m_histogram.counts.begin(), m_histogram.counts.end())));
    QPainterPath hills(QPointF(Margin, bottom));
    const double step = (width() - 2 * Margin) / double(m_histogram.counts.size());
    for (std::size_t i = 0; i < m_histogram.counts.size(); ++i) {
        const double high = most > 0 ? std::sqrt(double(m_histogram.counts[i])) / most : 0;
        const double y = bottom - high * (bottom - 4);
        hills.lineTo(Margin + double(i) * step, y);
        hills.lineTo(Margin + double(i + 1) * step, y);
    }
    hills.lineTo(width() - Margin, bottom);
    QColor fill = m_colour;
    fill.setAlphaF(0.55F);
    painter.fillPath(hills, fill);

    const auto drawEnd = [&](double value, const QColor &inside) {
        const double x = toX(value);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawLine(QPointF(x, 1), QPointF(x, bottom));
        painter.setBrush(inside);
        painter.drawPolygon(QPolygonF{QPointF(x, bottom), QPointF(x - HandleSize / 2, height() - 1),
                                      QPointF(x + HandleSize / 2, height() - 1)});
    };
    drawEnd(m_ends.low, Qt::black);
    drawEnd(m_ends.high, Qt::white);
}

void HistogramView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_histogram.counts.empty())
        m_dragged = endAt(event->position().x());
}

void HistogramView::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_dragged != End::None)
        move(m_dragged, toValue(x));
    else
        setCursor(endAt(x) == End::None ? Qt::ArrowCursor : Qt::SizeHorCursor);
}

void HistogramView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragged = End::None;
}

void HistogramView::keyPressEvent(QKeyEvent *event)
{
    const int way = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (way == 0 || m_histogram.counts.empty())
        return QWidget::keyPressEvent(event);
    const End end = event->modifiers() & Qt::ShiftModifier ? End::High : End::Low;
    const core::ValueRange range = shown();
    const double from = end == End::High ? m_ends.high : m_ends.low;
    move(end, std::clamp(from + way * KeyStep * (range.high - range.low), range.low, range.high));
}

void HistogramView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void HistogramView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

}
