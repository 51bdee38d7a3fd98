#include "core/export/PreferenceReport.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace core {

QString PreferenceReport::text() const
{
    const QLocale locale;
    QStringList sentences{tr("%1: %2 corrections.").arg(path, locale.toString(pairs))};
    if (notApproved > 0)
        sentences.append(tr("Left out, as nobody approved them: %1.").arg(locale.toString(notApproved)));
    if (questionChanged > 0)
        sentences.append(tr("Left out, as their question was changed, too: %1.").arg(locale.toString(questionChanged)));
    if (unchanged > 0)
        sentences.append(tr("Approved with the answer unchanged: %1.").arg(locale.toString(unchanged)));
    return sentences.join(u' ');
}

}
