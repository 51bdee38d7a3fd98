#include "ui/replace/ReplaceDelegate.h"

#include "ui/common/Icons.h"
#include "ui/common/Palette.h"
#include "ui/replace/ReplaceModel.h"
#include "ui/replace/ReplaceRowText.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ui {

namespace {

constexpr int Margin = 10;
constexpr int Gap = 8;
constexpr int Check = 16;
constexpr int MarkSize = 14;
constexpr int Joint = 3;   // between what goes and what comes
constexpr int Padding = 6; // above and below both lines

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

const ReplaceModel &modelOf(const QModelIndex &index)
{
    return *qobject_cast<const ReplaceModel *>(index.model());
}

void paintGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    QColor accent = accentColour(option.palette);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        accent.setAlphaF(option.state & QStyle::State_Selected ? 0.14F : 0.06F);
        painter->fillRect(option.rect, accent);
    }
    painter->setPen(hairline(option.palette));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

}

QRect ReplaceDelegate::checkBox(const QRect &row)
{
    return {row.left() + Margin, row.center().y() - Check / 2, Check, Check};
}

QSize ReplaceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(smallFont(option.font)).height() + QFontMetrics(option.font).height();
    return {200, lines + 2 * Padding + 2};
}

void ReplaceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect); // marks pile up on a letter as high as they like
    paintGround(painter, option);

    const ReplaceModel &model = modelOf(index);
    QStyleOptionButton box;
    box.rect = checkBox(option.rect);
    box.palette = option.palette;
    box.state = model.isChosen(index.row()) ? QStyle::State_On : QStyle::State_Off;
    box.state.setFlag(QStyle::State_Enabled, model.canBeChosen(index.row()));
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);

    const QFont small = smallFont(option.font);
    const int left = box.rect.right() + Gap;
    QRect line(left, option.rect.top() + Padding, option.rect.right() - Margin - left, QFontMetrics(small).height());
    painter->setFont(small);
    painter->setPen(secondaryText(option.palette));
    const QRect below(left, line.bottom() + 2, line.width(), QFontMetrics(option.font).height());
    paintMarks(painter, line, option, index);
    painter->drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(small).elidedText(ReplaceModel::place(model.row(index.row())), Qt::ElideRight, line.width()));
    painter->setFont(option.font);
    paintText(painter, below, option, index);
    painter->restore();
}

/// From the right; `line` keeps what is left of it.
void ReplaceDelegate::paintMarks(QPainter *painter, QRect &line, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const core::ReplaceRow &row = modelOf(index).row(index.row());
    const auto mark = [&](QStringView name, const QString &words) {
        const int width = QFontMetrics(painter->font()).horizontalAdvance(words);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, words);
        line.setRight(line.right() - width - 4);
        const QRect place(line.right() - MarkSize, line.center().y() - MarkSize / 2, MarkSize, MarkSize);
        icon(name, option.palette).paint(painter, place);
        line.setRight(place.left() - Gap);
    };
    if (row.locked)
        mark(u"locked", modelOf(index).lockedIncluded() ? tr("approval is taken back") : tr("approved"));
    if (row.touchesBox)
        mark(u"warning", tr("changes a box"));
    if (!row.changes())
        mark(u"warning", row.now.problem);
}

void ReplaceDelegate::paintText(QPainter *painter, const QRect &line, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    using Kind = core::DiffPart::Kind;
    const QPalette &palette = option.palette;
    const bool done = modelOf(index).isChosen(index.row());
    int at = line.left();
    auto last = Kind::Same;
    for (const core::DiffPart &part : replaceRowText(modelOf(index).row(index.row()))) {
        if (last != Kind::Same && part.kind != Kind::Same)
            at += Joint;
        last = part.kind;
        QFont font = option.font;
        font.setStrikeOut(part.kind == Kind::Removed);
        painter->setFont(font);
        const QFontMetrics metrics(font);
        const QString text = metrics.elidedText(part.text, Qt::ElideRight, line.right() - at);
        const QRect place(at, line.top(), std::min(metrics.horizontalAdvance(text), line.right() - at), line.height());
        if (part.kind != Kind::Same) {
            const bool removed = part.kind == Kind::Removed;
            QColor ground = verdictColour(removed ? core::Verdict::Rejected : core::Verdict::Approved, palette);
            ground.setAlphaF(0.22F);
            painter->fillRect(place, ground);
        }
        painter->setPen(done ? palette.color(QPalette::Text) : secondaryText(palette));
        painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        at = place.right() + 1;
        if (at >= line.right() || text.size() < part.text.size())
            return;
    }
}

bool ReplaceDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const auto isIn = [&] {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return mouse->button() == Qt::LeftButton && checkBox(option.rect)
                                                        .adjusted(-Margin, -Padding, Gap / 2, Padding)
                                                        .contains(mouse->position().toPoint());
    };
    const bool clicked = event->type() == QEvent::MouseButtonRelease && isIn();
    const bool typed = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (clicked || typed)
        return model->setData(index, modelOf(index).isChosen(index.row()) ? Qt::Unchecked : Qt::Checked,
                              Qt::CheckStateRole);
    return event->type() == QEvent::MouseButtonDblClick && isIn(); // no double click of the row
}

}
