#include "ui/samples/FacetDelegate.h"

#include "ui/common/Palette.h"
#include "ui/samples/FacetModel.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

constexpr int Margin = 12;
constexpr int Gap = 8;
constexpr int Above = 10; // a heading
constexpr int ChevronSize = 6;

void paintChevron(QPainter *painter, QPointF middle, bool open, const QColor &colour)
{
    const qreal half = ChevronSize / 2.0;
    QPainterPath path;
    if (open) {
        path.moveTo(middle + QPointF(-half, -half / 2));
        path.lineTo(middle + QPointF(0, half / 2));
        path.lineTo(middle + QPointF(half, -half / 2));
    } else {
        path.moveTo(middle + QPointF(-half / 2, -half));
        path.lineTo(middle + QPointF(half / 2, 0));
        path.lineTo(middle + QPointF(-half / 2, half));
    }
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4));
    painter->drawPath(path);
    painter->setRenderHint(QPainter::Antialiasing, false);
}

void paintFocus(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_HasFocus))
        return;
    painter->setPen(accentColour(option.palette));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void draw(QPainter *painter, const QRect &rect, int align, const QString &text)
{
    painter->drawText(rect, align | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideMiddle, rect.width()));
}

}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = option.fontMetrics.height();
    return {160, index.parent().isValid() ? line + 6 : line + 8 + Above};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem opt = option;
    initStyleOption(&opt, index);
    painter->save();
    painter->setClipRect(option.rect); // marks pile up on a letter as high as they like
    if (index.parent().isValid())
        paintValue(painter, opt, index);
    else
        paintGroup(painter, opt, index);
    paintFocus(painter, opt);
    painter->restore();
}

void FacetDelegate::paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool open = option.state & QStyle::State_Open;
    QRect line = option.rect.adjusted(Margin, Above - 2, -Margin, 0);
    paintChevron(painter, QPointF(line.left() + ChevronSize / 2.0, line.center().y() + 1), open,
                 secondaryText(palette));
    line.setLeft(line.left() + ChevronSize + Gap);
    painter->setFont(option.font);
    const QString note = index.data(FacetModel::NoteRole).toString();
    painter->setPen(secondaryText(palette));
    draw(painter, line, Qt::AlignRight, note);
    QFont heading = option.font;
    heading.setWeight(QFont::DemiBold);
    painter->setFont(heading);
    painter->setPen(palette.color(QPalette::Text));
    const int noteWidth = note.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(note) + Gap;
    draw(painter, line.adjusted(0, 0, -noteWidth, 0), Qt::AlignLeft, option.text);
}

void FacetDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    const bool chosen = index.data(FacetModel::ChosenRole).toBool();
    const QColor accent = accentColour(palette);
    const auto shade = [accent](float strength) {
        QColor colour = accent;
        colour.setAlphaF(strength);
        return colour;
    };
    if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, shade(0.06F));
    QRect line = option.rect.adjusted(Margin, 1, -Margin, -1);
    QRect bar = line;
    bar.setWidth(qRound(line.width() * index.data(FacetModel::ShareRole).toDouble()));
    painter->fillRect(bar, shade(chosen ? 0.34F : 0.13F));
    if (chosen)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), accent);

    const QString count = QLocale().toString(index.data(FacetModel::CountRole).toLongLong());
    line.adjust(ChevronSize + Gap, 0, -4, 0);
    painter->setFont(option.font);
    painter->setPen(secondaryText(palette));
    draw(painter, line, Qt::AlignRight, count);
    QFont font = option.font;
    font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    painter->setPen(palette.color(QPalette::Text));
    line.setRight(line.right() - option.fontMetrics.horizontalAdvance(count) - Gap);
    draw(painter, line, Qt::AlignLeft, option.text);
}

}
