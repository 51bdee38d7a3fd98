#include "core/model/Remark.h"

#include <algorithm>

namespace core {

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
