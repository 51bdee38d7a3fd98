#include "ui/samples/SampleDelegate.h"

#include "ui/common/Palette.h"
#include "ui/samples/ReviewMark.h"
#include "ui/samples/SampleRowData.h"

#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 12;
constexpr int Gap = 8;
constexpr int MarkSize = 18;
constexpr int CompactMarkSize = 14;

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const QPalette &palette = option.palette;
    QColor accent = accentColour(palette);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), accent);
        accent.setAlphaF(0.14F);
        painter->fillRect(option.rect, accent);
    } else if (option.state & QStyle::State_MouseOver) {
        accent.setAlphaF(0.06F);
        painter->fillRect(option.rect, accent);
    }
    painter->setPen(hairline(palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

}

SampleDelegate::SampleDelegate(core::ImageService &images, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(images)
{
}

QSize SampleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int line = QFontMetrics(option.font).height(); // larger text needs more room
    return {200, m_compact ? std::max(CompactHeight, line + Gap) : std::max(RowHeight, 2 * line + 2 * Gap)};
}

void SampleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(Qt::UserRole).value<SampleRowData>();
    const QPalette &palette = option.palette;
    painter->save();
    painter->setClipRect(option.rect); // marks pile up on a letter as high as they like
    paintGround(painter, option);

    QRect content = option.rect.adjusted(Margin, 0, -Margin, 0);
    const int mark = m_compact ? CompactMarkSize : MarkSize;
    const QRect markRect(content.right() - mark, content.center().y() - mark / 2, mark, mark);
    paintReviewMark(painter, markRect, row.review, palette);
    content.setRight(markRect.left() - Gap);
    if (!m_compact) {
        const QRect thumbnail(content.left(), content.center().y() - ThumbnailSize / 2, ThumbnailSize, ThumbnailSize);
        m_thumbnails.paint(painter, thumbnail, row, palette);
        content.setLeft(thumbnail.right() + Gap + 2);
    }

    const QString number = u"#"_s + QString::number(row.number);
    QFont small = option.font;
    small.setPointSizeF(option.font.pointSizeF() * 0.88);
    const QFontMetrics smallMetrics(small);
    const QFontMetrics metrics(option.font);
    const int numberWidth = smallMetrics.horizontalAdvance(number);
    const auto draw = [painter](const QRect &rect, int align, const QString &text, const QFontMetrics &with) {
        painter->drawText(rect, align | Qt::AlignVCenter | Qt::TextSingleLine,
                          with.elidedText(text, Qt::ElideRight, rect.width()));
    };
    if (m_compact) {
        painter->setFont(option.font);
        painter->setPen(palette.color(QPalette::Text));
        draw(content.adjusted(0, 0, -numberWidth - Gap, 0), Qt::AlignLeft, row.title, metrics);
        painter->setFont(small);
        painter->setPen(secondaryText(palette));
        draw(content, Qt::AlignRight, number, smallMetrics);
        painter->restore();
        return;
    }
    const int lines = metrics.height() + 2 + smallMetrics.height();
    QRect line(content.left(), content.center().y() - lines / 2, content.width(), metrics.height());
    painter->setFont(option.font);
    painter->setPen(palette.color(QPalette::Text));
    draw(line, Qt::AlignLeft, row.title, metrics);
    line = QRect(content.left(), line.bottom() + 3, content.width(), smallMetrics.height());
    painter->setFont(small);
    painter->setPen(secondaryText(palette));
    draw(line.adjusted(0, 0, -numberWidth - Gap, 0), Qt::AlignLeft, row.tasks, smallMetrics);
    draw(line, Qt::AlignRight, number, smallMetrics);
    painter->restore();
}

bool SampleDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    m_thumbnails.showTip(*event, *view, ThumbnailSize, index.data(Qt::UserRole).value<SampleRowData>());
    return true;
}

}
