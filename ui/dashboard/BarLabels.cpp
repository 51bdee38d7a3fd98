#include "ui/dashboard/BarLabels.h"

#include "ui/common/ForeignText.h"
#include "ui/common/Palette.h"
#include "ui/dashboard/ProgressWords.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qsizetype LongestLabel = 120;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::BarLabels)
};

}

BarLabels::BarLabels(const BarGroup &group, const QFont &font, const QPalette &palette)
    : m_group(group)
    , m_font(font)
    , m_palette(palette)
{
}

double BarLabels::longest() const
{
    qint64 most = 1;
    for (const Bar &bar : m_group.bars)
        most = std::max(most, bar.total());
    return double(most);
}

QRectF BarLabels::barIn(const BarLayout &layout, int bar) const
{
    return layout.piece(bar, 0, double(m_group.bars[std::size_t(bar)].total()));
}

/// How much of it is done, where that can be said.
QString BarLabels::total(int bar) const
{
    const Bar &of = m_group.bars[std::size_t(bar)];
    const auto &parts = m_group.parts;
    const bool hasLeft = std::find(parts.begin(), parts.end(), core::Verdict::None) != parts.end();
    return hasLeft ? Words::tr("%1 of %2")
                         .arg(progress::number(core::Progress::judged(of.pairs)), progress::number(of.total()))
                   : progress::number(of.total());
}

QRectF BarLabels::plotIn(QRectF view, Qt::Orientation way, double top) const
{
    const QFontMetrics metrics(m_font);
    QRectF plot = view.adjusted(Margin, Margin / 2, -Margin, -Margin / 2);
    if (way == Qt::Horizontal) {
        int label = 0;
        int number = 0;
        for (int bar = 0; bar < int(m_group.bars.size()); ++bar) {
            const QString name = excerpt(m_group.bars[std::size_t(bar)].label, LongestLabel);
            label = std::max(label, metrics.horizontalAdvance(name));
            number = std::max(number, metrics.horizontalAdvance(total(bar)));
        }
        plot.setLeft(plot.left() + std::min(label + 2.0, view.width() * 2 / 5) + Margin);
        plot.setRight(plot.right() - number - Margin);
    } else {
        plot.setLeft(plot.left() + metrics.horizontalAdvance(progress::number(qint64(top))) + Margin);
        plot.setTop(plot.top() + metrics.height());
        plot.setBottom(plot.bottom() - metrics.height() - Margin / 2);
    }
    plot.setWidth(std::max(1.0, plot.width()));
    plot.setHeight(std::max(1.0, plot.height()));
    return plot;
}

void BarLabels::paintLines(QPainter &painter, const BarLayout &layout) const
{
    if (layout.count == 0 || layout.way == Qt::Horizontal)
        return;
    painter.setPen(QPen(hairline(m_palette), 1));
    for (double pairs = 0; pairs <= layout.top; pairs += BarLayout::gridStep(longest())) {
        const double line = layout.piece(0, 0, pairs).top();
        painter.drawLine(QPointF(layout.plot.left(), line), QPointF(layout.plot.right(), line));
    }
}

void BarLabels::paint(QPainter &painter, const BarLayout &layout) const
{
    painter.setFont(m_font);
    if (layout.way == Qt::Horizontal)
        paintAcross(painter, layout);
    else
        paintUp(painter, layout);
}

/// A name in front of each bar, its number behind it.
void BarLabels::paintAcross(QPainter &painter, const BarLayout &layout) const
{
    const QFontMetrics metrics(m_font);
    for (int bar = 0; bar < layout.count; ++bar) {
        const QRectF room = layout.room(bar);
        const QRectF label(Margin, room.top(), room.left() - 2 * Margin, room.height());
        const QString name = excerpt(m_group.bars[std::size_t(bar)].label, LongestLabel);
        painter.setPen(m_palette.color(QPalette::Text));
        painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         metrics.elidedText(name, Qt::ElideMiddle, int(label.width())));
        const QRectF number(barIn(layout, bar).right() + Margin / 2, room.top(), room.right(), room.height());
        painter.setPen(secondaryText(m_palette));
        painter.drawText(number, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, total(bar));
    }
}

/// As many names below the bars, and numbers above them, as have room.
void BarLabels::paintUp(QPainter &painter, const BarLayout &layout) const
{
    const QFontMetrics metrics(m_font);
    int widestName = 1;
    int widestTotal = 1;
    for (int bar = 0; bar < layout.count; ++bar) {
        widestName = std::max(widestName, metrics.horizontalAdvance(m_group.bars[std::size_t(bar)].tick));
        widestTotal = std::max(widestTotal, metrics.horizontalAdvance(total(bar)));
    }
    painter.setPen(secondaryText(m_palette));
    for (double pairs = 0; pairs <= layout.top; pairs += BarLayout::gridStep(longest())) {
        const double line = layout.piece(0, 0, pairs).top();
        painter.drawText(QRectF(0, line - 50, layout.plot.left() - Margin / 2, 100), Qt::AlignRight | Qt::AlignVCenter,
                         progress::number(qint64(pairs)));
    }
    const double room = layout.room(0).width();
    const int every = std::max(1, int(std::ceil((widestName + Margin) / room)));
    for (int bar = layout.count - 1; bar >= 0; --bar) {
        const double middle = layout.room(bar).center().x();
        const auto write = [&painter, middle, &metrics](double top, const QString &text) {
            painter.drawText(QRectF(middle - 500, top, 1000, metrics.height()), Qt::AlignCenter, text);
        };
        if ((layout.count - 1 - bar) % every == 0)
            write(layout.plot.bottom() + Margin / 2, m_group.bars[std::size_t(bar)].tick);
        if (widestTotal + 2 <= room && m_group.bars[std::size_t(bar)].total() > 0)
            write(barIn(layout, bar).top() - metrics.height(), total(bar));
    }
}

}
