#include "ui/samples/StripDelegate.h"

#include "ui/common/Palette.h"
#include "ui/samples/SampleRowData.h"

#include <QHelpEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int Side = 44;
constexpr int Padding = 6;
constexpr int Gap = 8;
constexpr int TextWidth = 132;
constexpr double Corner = 6;

}

StripDelegate::StripDelegate(core::ImageService &images, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_thumbnails(images)
{
}

int StripDelegate::height(const QFont &font) const
{
    return std::max(Side, 2 * QFontMetrics(font).height()) + 2 * Padding;
}

QSize StripDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {Padding + Side + Gap + TextWidth + Padding, height(option.font)};
}

void StripDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(RowRole).value<SampleRowData>();
    const bool shown = option.state & QStyle::State_Selected;
    const bool other = index.data(OtherRole).toBool();
    const QColor accent = accentColour(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QColor ground = accent;
    ground.setAlphaF(shown ? 0.14F : option.state & QStyle::State_MouseOver ? 0.06F : 0.0F);
    painter->setBrush(ground);
    painter->setPen(shown ? QPen(accent, 2) : other ? QPen(accent, 2, Qt::DotLine) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), Corner, Corner);

    const QRect square(option.rect.left() + Padding, option.rect.center().y() - Side / 2 + 1, Side, Side);
    m_thumbnails.paint(painter, square, row, option.palette);

    const QFontMetrics metrics(option.font);
    const QRect text(square.right() + 1 + Gap, option.rect.center().y() - metrics.height(), TextWidth,
                     2 * metrics.height());
    const QRect first(text.left(), text.top(), text.width(), metrics.height());
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(row.title, Qt::ElideLeft, first.width()));
    const QString number = other ? tr("Image %1 · compared").arg(row.number) : tr("Image %1").arg(row.number);
    painter->setPen(secondaryText(option.palette));
    painter->drawText(first.translated(0, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(number, Qt::ElideRight, first.width()));
    painter->restore();
}

bool StripDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    m_thumbnails.showTip(*event, *view, Side, index.data(RowRole).value<SampleRowData>());
    return true;
}

}
