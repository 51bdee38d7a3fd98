#include "core/export/ConvertedBoxes.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <climits>

namespace core {

namespace {

constexpr double NoShift = 0.005; // pixels

int plural(qint64 count)
{
    return int(std::min<qint64>(count, INT_MAX));
}

}

QString ConvertedBoxes::text() const
{
    const int boxes = plural(done.boxes);
    QStringList sentences;
    if (done.boxes + notWritten() == 0)
        return tr("There were no boxes to rewrite.");
    if (cells)
        sentences += tr("%Ln box(es) rewritten as %1, in whole cells.", nullptr, boxes).arg(notation);
    else if (decimals == 0)
        sentences += tr("%Ln box(es) rewritten as %1 in %2, rounded to whole numbers.", nullptr, boxes)
                         .arg(notation, units.toText());
    else
        sentences += tr("%Ln box(es) rewritten as %1 in %2, rounded to %3 decimals.", nullptr, boxes)
                         .arg(notation, units.toText())
                         .arg(decimals);
    if (done.turned > 0)
        sentences += tr("%Ln turned one(s) became upright.", nullptr, plural(done.turned));
    if (done.kept > 0)
        sentences += tr("%Ln could not be written so and stayed as they were.", nullptr, plural(done.kept));
    if (withoutImage > 0)
        sentences += tr("%Ln stayed as they were, because the size of their image is needed and not known.", nullptr,
                        plural(withoutImage));
    if (done.shift >= NoShift)
        sentences += tr("Rounding moved a corner by %1 pixels at most.").arg(QLocale().toString(done.shift, 'f', 2));
    else if (done.boxes > 0 && unmeasured == 0)
        sentences += tr("Rounding moved no corner.");
    if (unmeasured > 0)
        sentences += tr("How far rounding moved %Ln whose image is not known cannot be said in pixels.", nullptr,
                        plural(unmeasured));
    return sentences.join(u' ');
}

}
