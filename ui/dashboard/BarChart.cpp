#include "ui/dashboard/BarChart.h"

#include "ui/common/Palette.h"
#include "ui/dashboard/BarLabels.h"
#include "ui/dashboard/PartBrush.h"
#include "ui/dashboard/ProgressWords.h"

#include <QAccessible>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QHelpEvent>
#include <QHorizontalStackedBarSeries>
#include <QKeyEvent>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double RoomForEdge = 1.01; // of the longest bar

}

BarChart::BarChart(Qt::Orientation way, QWidget *parent)
    : QChartView(parent)
{
    m_layout.way = way;
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundVisible(false);
    build();
}

void BarChart::setGroup(BarGroup group)
{
    if (group == m_group)
        return;
    const QString label = m_bar >= 0 ? m_group.bars[std::size_t(m_bar)].label : QString();
    const int part = m_part;
    m_group = std::move(group);
    m_pressed = {};
    setAccessibleName(m_group.title);
    build();
    const auto same =
        std::find_if(m_group.bars.begin(), m_group.bars.end(), [&label](const Bar &bar) { return bar.label == label; });
    const bool stays = same != m_group.bars.end();
    const int first = m_group.bars.empty() ? -1 : m_layout.way == Qt::Vertical ? m_layout.count - 1 : 0;
    setCurrent(stays ? int(same - m_group.bars.begin()) : first, stays && part < int(m_group.parts.size()) ? part : -1);
}

void BarChart::build()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    setBackgroundBrush(palette().color(QPalette::Base));
    m_layout.count = int(m_group.bars.size());
    if (m_layout.count == 0)
        return;

    const bool across = m_layout.way == Qt::Horizontal;
    QAbstractBarSeries *series =
        across ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries) : new QStackedBarSeries;
    series->setBarWidth(BarLayout::Thickness);
    const int parts = std::max(1, int(m_group.parts.size()));
    for (int part = 0; part < parts; ++part) {
        auto *set = new QBarSet(QString::number(part));
        for (int i = 0; i < m_layout.count; ++i) { // along an axis that runs upwards the last one comes first
            const int bar = across ? m_layout.count - 1 - i : i;
            set->append(double(m_group.count(std::size_t(bar), m_group.parts.empty() ? -1 : part)));
        }
        if (m_group.parts.empty()) {
            set->setBrush(accentColour(palette()));
            set->setPen(QPen(accentColour(palette()), 1));
        } else {
            set->setBrush(partBrush(m_group.parts[std::size_t(part)], palette()));
            set->setPen(partPen(m_group.parts[std::size_t(part)], palette()));
        }
        series->append(set);
    }
    chart()->addSeries(series);

    auto *names = new QBarCategoryAxis;
    for (int i = 0; i < m_layout.count; ++i)
        names->append(QString::number(i));
    names->setLabelsVisible(false);
    names->setGridLineVisible(false);
    names->setLineVisible(false);
    auto *values = new QValueAxis;
    const double most = labels().longest();
    const double step = BarLayout::gridStep(most);
    m_layout.top = across ? most * RoomForEdge : std::ceil(most / step) * step;
    values->setRange(0, m_layout.top);
    values->setLabelsVisible(false);
    values->setGridLineVisible(false);
    values->setLineVisible(false);
    chart()->addAxis(names, across ? Qt::AlignLeft : Qt::AlignBottom);
    chart()->addAxis(values, across ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(values);
    if (across)
        setFixedHeight(m_layout.count * (fontMetrics().height() + 10) + BarLabels::Margin);
    arrange();
}

BarLabels BarChart::labels() const
{
    return {m_group, font(), palette()};
}

void BarChart::arrange()
{
    if (m_layout.count == 0)
        return;
    m_layout.plot = labels().plotIn(rect(), m_layout.way, m_layout.top);
    chart()->setPlotArea(m_layout.plot);
    viewport()->update();
}

double BarChart::pairsBefore(int bar, int part) const
{
    qint64 pairs = 0;
    for (int i = 0; i < part; ++i)
        pairs += m_group.count(std::size_t(bar), i);
    return double(pairs);
}

QRectF BarChart::rectOf(int bar, int part) const
{
    const double from = pairsBefore(bar, part);
    return m_layout.piece(bar, from, from + double(m_group.count(std::size_t(bar), part)));
}

BarChart::Hit BarChart::hitAt(QPointF place) const
{
    const int bar = m_layout.barAt(place);
    if (bar < 0)
        return {};
    const double pairs = m_layout.pairsAt(place);
    for (int part = 0; part < int(m_group.parts.size()) && pairs >= 0; ++part) {
        if (rectOf(bar, part).contains(place))
            return {bar, part};
    }
    return {bar, -1};
}

/// Lines to count by, under the bars. Qt Charts would draw them for the plot as it was before it was told its place.
void BarChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    labels().paintLines(*painter, m_layout);
}

void BarChart::drawForeground(QPainter *painter, const QRectF &)
{
    if (m_layout.count == 0) {
        const int margin = BarLabels::Margin;
        painter->setFont(font());
        painter->setPen(secondaryText(palette()));
        painter->drawText(viewport()->rect().adjusted(margin, 0, -margin, 0), Qt::AlignCenter | Qt::TextWordWrap,
                          m_group.empty);
        return;
    }
    labels().paint(*painter, m_layout);
    if (hasFocus() && m_bar >= 0) {
        painter->setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(m_part < 0 ? m_layout.room(m_bar).adjusted(1, 1, -1, -1)
                                            : rectOf(m_bar, m_part).adjusted(-2, -2, 2, 2),
                                 3, 3);
    }
}

void BarChart::setCurrent(int bar, int part)
{
    m_bar = bar;
    m_part = part;
    const QString text = bar < 0 ? m_group.empty : progress::barText(m_group, std::size_t(bar), part);
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

void BarChart::choose(Hit hit)
{
    if (hit.bar < 0)
        return;
    if (const auto query = m_group.query(std::size_t(hit.bar), hit.part))
        emit chosen(*query);
}

void BarChart::stepBar(int by)
{
    if (m_bar >= 0)
        setCurrent(std::clamp(m_bar + by, 0, m_layout.count - 1), m_part);
}

/// To the next piece that is there; before the first one is the bar as a whole.
void BarChart::stepPart(int by)
{
    if (m_bar < 0)
        return;
    int part = m_part + by;
    while (part >= 0 && part < int(m_group.parts.size()) && m_group.count(std::size_t(m_bar), part) == 0)
        part += by;
    if (part < int(m_group.parts.size()))
        setCurrent(m_bar, std::max(part, -1));
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const bool across = m_layout.way == Qt::Horizontal;
    switch (event->key()) {
    case Qt::Key_Up:
        return across ? stepBar(-1) : stepPart(1);
    case Qt::Key_Down:
        return across ? stepBar(1) : stepPart(-1);
    case Qt::Key_Left:
        return across ? stepPart(-1) : stepBar(-1);
    case Qt::Key_Right:
        return across ? stepPart(1) : stepBar(1);
    case Qt::Key_Home:
        return stepBar(-m_layout.count);
    case Qt::Key_End:
        return stepBar(m_layout.count);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose({m_bar, m_part});
    default:
        event->ignore(); // Esc closes the dialog
    }
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const Hit hit = hitAt(event->position());
    const bool clicks = hit.bar >= 0 && m_group.query(std::size_t(hit.bar), hit.part);
    viewport()->setCursor(clicks ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? hitAt(event->position()) : Hit();
    if (m_pressed.bar >= 0)
        setCurrent(m_pressed.bar, m_pressed.part);
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    const Hit pressed = std::exchange(m_pressed, Hit());
    if (event->button() == Qt::LeftButton && pressed == hitAt(event->position()))
        choose(pressed);
}

bool BarChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Hit hit = hitAt(help->pos());
    if (hit.bar < 0) {
        QToolTip::hideText();
        return true;
    }
    QString tip = progress::barText(m_group, std::size_t(hit.bar), hit.part).toHtmlEscaped();
    if (m_group.query(std::size_t(hit.bar), hit.part))
        tip += u"<br>"_s + tr("A click shows these samples.").toHtmlEscaped();
    QToolTip::showText(help->globalPos(), u"<qt>"_s + tip + u"</qt>"_s, viewport());
    return true;
}

void BarChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        build();
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    arrange();
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

/// The page scrolls, not the chart.
void BarChart::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

}
