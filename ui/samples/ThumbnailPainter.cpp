#include "ui/samples/ThumbnailPainter.h"

#include "core/imaging/ImageService.h"
#include "ui/common/ForeignText.h"
#include "ui/common/Icons.h"
#include "ui/common/Palette.h"
#include "ui/samples/SampleRowData.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr double Corner = 4;
constexpr int LargestSign = 32;
constexpr int LargestWarning = 18;
constexpr qsizetype TipLength = 600;

/// Few sizes, so that list and grid share what was made: a thumbnail of 128 pixels serves for all that are smaller.
QSize boundsFor(int side, double ratio)
{
    for (const int bounds : {128, 256}) {
        if (side * ratio <= bounds)
            return {bounds, bounds};
    }
    return {512, 512};
}

std::optional<core::Result<core::LoadedImage>> thumbnailOf(const SampleRowData &row, int side, double ratio,
                                                           core::ImageService &images)
{
    return row.imagePath.isEmpty() ? std::nullopt : images.thumbnail(row.imagePath, boundsFor(side, ratio));
}

/// Of `size` pixels. Rows are painted over and over; what was made once lies ready for that.
QPixmap scaledOnce(const QImage &image, QSize size)
{
    const QString key = u"thumbnail %1 %2 %3"_s.arg(image.cacheKey()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap::fromImage(image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

void paintImage(QPainter *painter, const QRectF &rect, const QImage &image, const QPalette &palette)
{
    const QSize pixels = (rect.size() * painter->device()->devicePixelRatioF()).toSize();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (image.hasAlphaChannel())
        painter->fillRect(rect, canvasSurround(palette));
    if (pixels.width() * 2 < image.width()) // the painter would leave pixels out
        painter->drawPixmap(rect, scaledOnce(image, pixels), QRectF({}, pixels));
    else
        painter->drawImage(rect, image);
}

void paintWarning(QPainter *painter, const QRect &square)
{
    const int side = qMin(LargestWarning, square.width() / 3);
    const QRect chip(square.left() + 4, square.bottom() - side - 3, side, side);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(0, 0, 0, 170));
    painter->drawRoundedRect(chip, Corner, Corner);
    QPalette amber;
    amber.setColor(QPalette::WindowText, verdictColour(core::Verdict::Unsure, amber));
    icon(u"warning", amber).paint(painter, chip.adjusted(2, 2, -2, -2));
}

}

void ThumbnailPainter::paint(QPainter *painter, const QRect &square, const SampleRowData &row,
                             const QPalette &palette) const
{
    const auto found = thumbnailOf(row, square.width(), painter->device()->devicePixelRatioF(), m_images);
    QRectF rect = square;
    if (found && *found) {
        const QSizeF size = QSizeF((*found)->rgb.size()).scaled(rect.size(), Qt::KeepAspectRatio);
        rect = QRectF(rect.topLeft(), size.expandedTo({1, 1}));
        rect.moveCenter(QRectF(square).center());
    }
    QPainterPath clip;
    clip.addRoundedRect(rect, Corner, Corner);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(clip, Qt::IntersectClip);
    if (found && *found) {
        paintImage(painter, rect, (*found)->rgb, palette);
    } else {
        painter->fillRect(rect, hairline(palette));
        if (row.imageMissing || found) {
            const int sign = qMin(LargestSign, square.width() * 5 / 12);
            QRect place(0, 0, sign, sign);
            place.moveCenter(square.center());
            icon(u"missing-image"_s, palette).paint(painter, place);
        }
    }
    painter->restore();
    if (found && (!*found || !(*found)->warnings.isEmpty())) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintWarning(painter, square);
        painter->restore();
    }
}

void ThumbnailPainter::showTip(const QHelpEvent &event, QAbstractItemView &view, int side,
                               const SampleRowData &row) const
{
    QStringList lines{row.title};
    if (row.imageMissing)
        lines += QCoreApplication::translate("ui::ThumbnailPainter", "The image was not found.");
    else if (!row.imagePath.isEmpty())
        lines += row.imagePath;
    if (const auto found = thumbnailOf(row, side, view.devicePixelRatioF(), m_images))
        lines += *found ? (*found)->warnings.join(u' ') : found->error().message;
    lines.removeAll(QString());
    for (QString &line : lines)
        line = excerpt(line, TipLength).toHtmlEscaped();
    QToolTip::showText(event.globalPos(), u"<qt>"_s + lines.join(u"<br>"_s) + u"</qt>"_s, &view);
}

}
