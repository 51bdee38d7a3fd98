#include "ui/similar/ImageRows.h"

namespace ui {

SimilarRow ImageRows::row(const core::HashedImages::Image &image, const QString &note)
{
    SimilarRow row;
    row.note = note;
    if (image.samples.size() > 1)
        row.note += QStringLiteral(" · ") + tr("in %Ln sample(s)", nullptr, int(image.samples.size()));
    row.pair.place = {image.samples.front(), -1};
    row.image = {image.path, image.name, image.samples};
    return row;
}

QString ImageRows::difference(int bits)
{
    return bits == 0 ? tr("looks the same") : tr("%Ln bit(s) apart", nullptr, bits);
}

QString ImageRows::summary(const core::HashedImages &images)
{
    const auto counts = images.counts();
    QStringList parts{images.stopped ? tr("Stopped: only %Ln image(s) were looked at.", nullptr, int(counts.hashed))
                                     : tr("%Ln image(s) were looked at.", nullptr, int(counts.hashed))};
    if (counts.plain > 0)
        parts += tr("%Ln of them are plain and compared with nothing.", nullptr, int(counts.plain));
    if (counts.unreadable > 0)
        parts += tr("%Ln image(s) could not be read.", nullptr, int(counts.unreadable));
    if (counts.missing > 0)
        parts += tr("%Ln image(s) were not found.", nullptr, int(counts.missing));
    return parts.join(u' ');
}

}
