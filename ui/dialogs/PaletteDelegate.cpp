#include "ui/dialogs/PaletteDelegate.h"

#include "ui/common/Palette.h"
#include "ui/dialogs/PaletteModel.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 12;
constexpr int Gap = 16;
constexpr int AboveAndBelow = 7;

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    if (!(option.state & QStyle::State_Selected))
        return;
    QColor accent = accentColour(option.palette);
    painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), accent);
    accent.setAlphaF(0.14F);
    painter->fillRect(option.rect, accent);
}

/// Takes the room it needs from the right of `rect`.
void paintAtRight(QPainter *painter, QRect &rect, const QString &text, const QFontMetrics &metrics)
{
    if (text.isEmpty())
        return;
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    rect.setRight(rect.right() - metrics.horizontalAdvance(text) - Gap);
}

QList<QTextLayout::FormatRange> bold(const QList<qsizetype> &places, qsizetype end)
{
    QList<QTextLayout::FormatRange> formats;
    for (const qsizetype place : places) {
        if (place >= end) // behind the ellipsis
            break;
        QTextLayout::FormatRange range{int(place), 1, {}};
        range.format.setFontWeight(QFont::Bold);
        formats.append(range);
    }
    return formats;
}

}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, QFontMetrics(option.font).height() + 2 * AboveAndBelow};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(PaletteModel::EntryRole).value<PaletteEntry>();
    const auto places = index.data(PaletteModel::PlacesRole).value<QList<qsizetype>>();
    const QFontMetrics metrics(option.font);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    paintGround(painter, option);
    QRect room = option.rect.adjusted(Margin, 0, -Margin, 0);
    painter->setPen(option.palette.color(QPalette::Text));
    paintAtRight(painter, room, entry.keys, metrics);
    painter->setPen(secondaryText(option.palette));
    paintAtRight(painter, room, entry.where, metrics);

    painter->setPen(option.palette.color(QPalette::Text));
    const QString mark = entry.checked ? u"✓ "_s : QString();
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, mark);
    room.setLeft(room.left() + metrics.horizontalAdvance(mark));
    QFont widest = option.font;
    widest.setBold(true);
    const QString shown = QFontMetrics(widest).elidedText(entry.title, Qt::ElideRight, room.width());
    QTextLayout layout(shown, option.font);
    layout.setFormats(bold(places, shown == entry.title ? shown.size() : shown.size() - 1));
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    layout.draw(painter, QPointF(room.left(), room.center().y() - layout.boundingRect().height() / 2));
    painter->restore();
}

}
