#include "ui/samples/SampleDelegate.h"

#include "core/imaging/ImageService.h"
#include "ui/common/Icons.h"
#include "ui/common/Palette.h"
#include "ui/common/VerdictMark.h"
#include "ui/samples/SampleRowData.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 12;
constexpr int Gap = 8;
constexpr int MarkSize = 18;
constexpr int CompactMarkSize = 14;
constexpr double Corner = 4;

core::Verdict verdictOf(core::SampleReview::State state)
{
    switch (state) {
    case core::SampleReview::State::Approved:
        return core::Verdict::Approved;
    case core::SampleReview::State::Rejected:
        return core::Verdict::Rejected;
    case core::SampleReview::State::Unsure:
        return core::Verdict::Unsure;
    case core::SampleReview::State::None:
    case core::SampleReview::State::Partly:
        break;
    }
    return core::Verdict::None;
}

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

void paintReview(QPainter *painter, const QRect &rect, const core::SampleReview &review, const QPalette &palette)
{
    paintVerdictMark(painter, rect, verdictOf(review.state), review.corrected, palette);
    if (review.state != core::SampleReview::State::Partly)
        return;
    // Begun and not finished: a part of the ring is green.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double width = rect.width() * 0.085;
    painter->setPen(QPen(verdictColour(core::Verdict::Approved, palette), width * 1.6, Qt::SolidLine, Qt::FlatCap));
    painter->drawArc(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2), 90 * 16, -150 * 16);
    painter->restore();
}

}

SampleDelegate::SampleDelegate(core::ImageService &images, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_images(images)
{
}

QSize SampleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, m_compact ? CompactHeight : RowHeight};
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
    paintReview(painter, markRect, row.review, palette);
    content.setRight(markRect.left() - Gap);
    if (!m_compact) {
        const QRect thumbnail(content.left(), content.center().y() - ThumbnailSize / 2, ThumbnailSize, ThumbnailSize);
        paintThumbnail(painter, thumbnail, row, palette);
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

void SampleDelegate::paintThumbnail(QPainter *painter, const QRect &rect, const SampleRowData &row,
                                    const QPalette &palette) const
{
    QPainterPath clip;
    clip.addRoundedRect(rect, Corner, Corner);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(clip);
    painter->fillRect(rect, hairline(palette));
    const double ratio = painter->device()->devicePixelRatioF();
    const auto thumbnail = row.imagePath.isEmpty()
                               ? std::nullopt
                               : m_images.thumbnail(row.imagePath, QSize(ThumbnailSize, ThumbnailSize) * ratio);
    if (thumbnail && *thumbnail) {
        const QImage &image = (*thumbnail)->rgb;
        // The middle of the image fills the square.
        const int side = qMin(image.width(), image.height());
        const QRect middle((image.width() - side) / 2, (image.height() - side) / 2, side, side);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(rect, image, middle);
    } else if (row.imageMissing || thumbnail) {
        icon(u"missing-image"_s, palette).paint(painter, rect.adjusted(14, 14, -14, -14));
    }
    painter->restore();
}

}
