#include "core/model/Remark.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

QString Remark::toText() const
{
    if (isMark())
        return sentenceMarkName(mark) + u": “"_s + place.quote + u'”';
    if (!isError())
        return text;
    const QString what = error + u" ("_s + severityName(severity) + u')';
    return text.isEmpty() ? what : what + u": "_s + text;
}

qsizetype RemarkPlace::find(QStringView text) const
{
    if (quote.isEmpty())
        return -1;
    if (start >= 0 && start <= text.size() && text.mid(start).startsWith(quote))
        return start;
    const qsizetype from = std::min(start, text.size());
    const qsizetype before = text.lastIndexOf(quote, from);
    const qsizetype behind = text.indexOf(quote, from);
    if (before < 0 || behind < 0)
        return std::max(before, behind);
    return from - before <= behind - from ? before : behind;
}

}
