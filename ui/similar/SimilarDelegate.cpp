#include "ui/similar/SimilarDelegate.h"

#include "ui/common/ForeignText.h"
#include "ui/common/Palette.h"
#include "ui/common/VerdictMark.h"
#include "ui/similar/SimilarModel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 10;
constexpr int Indent = 22; // of pairs below their heading
constexpr int Gap = 8;
constexpr int MarkSize = 16;
constexpr int Padding = 6; // above and below both lines
constexpr qsizetype LongestNote = 200;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option, bool heading)
{
    QColor accent = accentColour(option.palette);
    if (heading) {
        painter->fillRect(option.rect, option.palette.color(QPalette::Window));
    } else if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        accent.setAlphaF(option.state & QStyle::State_Selected ? 0.14F : 0.06F);
        painter->fillRect(option.rect, accent);
    }
    painter->setPen(hairline(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void drawLine(QPainter *painter, const QRect &place, const QString &text)
{
    painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, place.width()));
}

}

QSize SimilarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(smallFont(option.font)).height() + QFontMetrics(option.font).height();
    return {200, lines + 2 * Padding + 2};
}

void SimilarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &model = *qobject_cast<const SimilarModel *>(index.model());
    const SimilarRow &row = model.row(index.row());
    painter->save();
    painter->setClipRect(option.rect); // marks pile up on a letter as high as they like
    paintGround(painter, option, row.isHeading());

    const QFont small = smallFont(option.font);
    const QRect content = option.rect.adjusted(Margin + (row.isHeading() ? 0 : Indent), 0, -Margin, 0);
    const QRect above(content.left(), content.top() + Padding, content.width(), QFontMetrics(small).height());
    const QRect below(content.left(), above.bottom() + 2, content.width(), QFontMetrics(option.font).height());
    if (row.isHeading()) {
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(row.note.isEmpty() ? bold : small);
        painter->setPen(row.note.isEmpty() ? option.palette.color(QPalette::Active, QPalette::WindowText)
                                           : secondaryText(option.palette));
        drawLine(painter, row.note.isEmpty() ? content : above, row.heading);
        if (!row.note.isEmpty()) {
            painter->setFont(bold);
            painter->setPen(option.palette.color(QPalette::Active, QPalette::WindowText));
            drawLine(painter, below, excerpt(row.note, LongestNote));
        }
    } else {
        const QRect mark(content.left(), content.center().y() - MarkSize / 2, MarkSize, MarkSize);
        paintVerdictMark(painter, mark, model.verdict(row.pair), model.isCorrected(row.pair), option.palette);
        painter->setFont(small);
        painter->setPen(secondaryText(option.palette));
        const QString question = SimilarModel::question(row.pair);
        drawLine(painter, above.adjusted(MarkSize + Gap, 0, 0, 0),
                 question.isEmpty() ? model.place(row.pair) : model.place(row.pair) + u" · "_s + question);
        painter->setFont(option.font);
        painter->setPen(option.palette.color(QPalette::Text));
        drawLine(painter, below.adjusted(MarkSize + Gap, 0, 0, 0), SimilarModel::answer(row.pair));
    }
    painter->restore();
}

}
