#include "ui/samples/GridDelegate.h"

#include "ui/common/Icons.h"
#include "ui/common/Palette.h"
#include "ui/samples/ReviewMark.h"
#include "ui/samples/SampleRowData.h"

#include <QHelpEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Padding = 8;
constexpr int Gap = 6;
constexpr int MarkSize = 18;
constexpr int EditedSize = 14;
constexpr double Corner = 6;

QFont smaller(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    if (!selected && !(option.state & QStyle::State_MouseOver))
        return;
    QColor accent = accentColour(option.palette);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(selected ? QPen(accent, 2) : QPen(Qt::NoPen));
    accent.setAlphaF(selected ? 0.14F : 0.06F);
    painter->setBrush(accent);
    painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), Corner, Corner);
}

}

GridDelegate::GridDelegate(core::ImageService &images, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(images)
{
}

QSize GridDelegate::cellSize(const QFont &font) const
{
    const int text = QFontMetrics(font).height() + QFontMetrics(smaller(font)).height();
    return {m_side + 2 * Padding, Padding + m_side + Gap + text + Padding};
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return cellSize(option.font);
}

void GridDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(Qt::UserRole).value<SampleRowData>();
    const QPalette &palette = option.palette;
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    paintGround(painter, option);

    const QRect square(option.rect.center().x() - m_side / 2, option.rect.top() + Padding, m_side, m_side);
    m_thumbnails.paint(painter, square, row, palette);

    const QFont small = smaller(option.font);
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(small);
    QRect text(square.left(), square.bottom() + Gap, m_side, metrics.height() + smallMetrics.height());
    const QRect mark(text.right() - MarkSize + 1, text.center().y() - MarkSize / 2, MarkSize, MarkSize);
    paintReviewMark(painter, mark, row.review, palette);
    text.setRight(mark.left() - Gap);

    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::Text));
    painter->drawText(QRect(text.left(), text.top(), text.width(), metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(row.title, Qt::ElideRight, text.width()));
    const QString number = u"#"_s + QString::number(row.number);
    const QRect second(text.left(), text.top() + metrics.height(), text.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(secondaryText(palette));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      smallMetrics.elidedText(number, Qt::ElideRight, second.width()));
    if (row.review.edited) {
        const int left = second.left() + smallMetrics.horizontalAdvance(number) + Gap;
        QPalette accented = palette;
        accented.setColor(QPalette::WindowText, correctedColour(palette));
        icon(u"edited", accented)
            .paint(painter, QRect(left, second.center().y() - EditedSize / 2, EditedSize, EditedSize));
    }
    painter->restore();
}

bool GridDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    m_thumbnails.showTip(*event, *view, m_side, index.data(Qt::UserRole).value<SampleRowData>());
    return true;
}

}
