#include "ui/similar/SimilarDelegate.h"

#include "core/imaging/ImageService.h"
#include "ui/common/ForeignText.h"
#include "ui/common/Icons.h"
#include "ui/common/Palette.h"
#include "ui/common/VerdictMark.h"
#include "ui/similar/SimilarModel.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 10;
constexpr int Indent = 22; // of rows below their heading
constexpr int Gap = 8;
constexpr int MarkSize = 16;
constexpr int Padding = 6; // above and below both lines
constexpr int PictureSide = 80;
constexpr QSize Thumbnail(128, 128); // as in the queue
constexpr double Corner = 4;         // likewise
constexpr int SignSide = 24;         // in the place of a picture
constexpr qsizetype LongestNote = 200;

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

/// The places of both lines.
struct Lines
{
    Lines(const QRect &content, int top, const QFont &font)
        : above(content.left(), top, content.width(), QFontMetrics(smallFont(font)).height())
        , below(content.left(), above.bottom() + 2, content.width(), QFontMetrics(font).height())
    {
    }
    static int height(const QFont &font)
    {
        return QFontMetrics(smallFont(font)).height() + QFontMetrics(font).height() + 2;
    }

    QRect above;
    QRect below;
};

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

void drawLines(QPainter *painter, const Lines &lines, const QStyleOptionViewItem &option, const QString &above,
               const QString &below)
{
    painter->setFont(smallFont(option.font));
    painter->setPen(secondaryText(option.palette));
    drawLine(painter, lines.above, above);
    painter->setFont(option.font);
    painter->setPen(option.palette.color(QPalette::Text));
    drawLine(painter, lines.below, below);
}

}

SimilarDelegate::SimilarDelegate(core::ImageService *images, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_images(images)
{
}

QSize SimilarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int lines = Lines::height(option.font);
    const bool picture = m_images && qobject_cast<const SimilarModel *>(index.model())->row(index.row()).image;
    return {200, (picture ? std::max(lines, PictureSide) : lines) + 2 * Padding};
}

void SimilarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &model = *qobject_cast<const SimilarModel *>(index.model());
    const SimilarRow &row = model.row(index.row());
    painter->save();
    painter->setClipRect(option.rect); // marks pile up on a letter as high as they like
    paintGround(painter, option, row.isHeading());
    if (row.isHeading()) {
        paintHeading(painter, option, row);
    } else if (row.image) {
        paintImage(painter, option, row, model.place(row));
    } else {
        QRect content = option.rect.adjusted(Margin + Indent, 0, -Margin, 0);
        const QRect mark(content.left(), content.center().y() - MarkSize / 2, MarkSize, MarkSize);
        paintVerdictMark(painter, mark, model.verdict(row.pair), model.isCorrected(row.pair), option.palette);
        content.setLeft(mark.right() + 1 + Gap);
        const QString question = SimilarModel::question(row.pair);
        drawLines(painter, Lines(content, content.top() + Padding, option.font), option,
                  question.isEmpty() ? model.place(row) : model.place(row) + u" · "_s + question,
                  SimilarModel::answer(row.pair));
    }
    painter->restore();
}

void SimilarDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const SimilarRow &row) const
{
    const QRect content = option.rect.adjusted(Margin, 0, -Margin, 0);
    const Lines lines(content, content.top() + Padding, option.font);
    const QColor dark = option.palette.color(QPalette::Active, QPalette::WindowText);
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(row.note.isEmpty() ? bold : smallFont(option.font));
    painter->setPen(row.note.isEmpty() ? dark : secondaryText(option.palette));
    drawLine(painter, row.note.isEmpty() ? content : lines.above, row.heading);
    if (row.note.isEmpty())
        return;
    painter->setFont(bold);
    painter->setPen(dark);
    drawLine(painter, lines.below, excerpt(row.note, LongestNote));
}

void SimilarDelegate::paintImage(QPainter *painter, const QStyleOptionViewItem &option, const SimilarRow &row,
                                 const QString &place) const
{
    QRect content = option.rect.adjusted(Margin + Indent, 0, -Margin, 0);
    if (m_images) {
        const QRect square(content.left(), content.center().y() - PictureSide / 2, PictureSide, PictureSide);
        paintPicture(painter, square, row.image->path, option.palette);
        content.setLeft(square.right() + 1 + Gap);
    }
    const int top = content.top() + (content.height() - Lines::height(option.font)) / 2;
    drawLines(painter, Lines(content, top, option.font), option, place, excerpt(row.note, LongestNote));
}

/// As soon as there is one; a sign where there cannot be.
void SimilarDelegate::paintPicture(QPainter *painter, const QRect &square, const QString &path,
                                   const QPalette &palette) const
{
    const auto found = path.isEmpty() ? std::nullopt : m_images->thumbnail(path, Thumbnail);
    if (found && *found) {
        const QImage &picture = (*found)->rgb;
        QRect place({}, picture.size().scaled(square.size(), Qt::KeepAspectRatio).expandedTo({1, 1}));
        place.moveCenter(square.center());
        QPainterPath rounded;
        rounded.addRoundedRect(place, Corner, Corner);
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter->setClipPath(rounded, Qt::IntersectClip);
        painter->fillRect(place, canvasSurround(palette)); // behind holes
        painter->drawImage(place, picture);
        painter->restore();
        return;
    }
    painter->fillRect(square, hairline(palette));
    if (!found && !path.isEmpty())
        return; // it comes
    QRect sign(0, 0, SignSide, SignSide);
    sign.moveCenter(square.center());
    icon(u"missing-image"_s, palette).paint(painter, sign);
}

}
