#include "core/metrics/captions/CaptionLimit.h"

#include <QHash>

#include <algorithm>

namespace core {

namespace {

/// The place behind the last word that is read.
qsizetype endOf(const QString &caption)
{
    if (caption.size() <= CaptionLimit::Repetitions)
        return caption.size(); // as nearly all are
    QHash<QStringView, int> times;
    qsizetype begin = 0;
    for (qsizetype words = 0; words < CaptionLimit::Words; ++words) {
        const qsizetype blank = caption.indexOf(u' ', begin);
        const qsizetype end = blank < 0 ? caption.size() : blank;
        if (++times[QStringView(caption).sliced(begin, end - begin)] > CaptionLimit::Repetitions)
            return std::max<qsizetype>(begin - 1, 0);
        if (blank < 0)
            return end;
        begin = end + 1;
    }
    return begin - 1;
}

}

qint64 CaptionLimit::cut(std::vector<CaptionItem> &items)
{
    qint64 count = 0;
    const auto cutOne = [&count](QString &caption) {
        const qsizetype end = endOf(caption);
        if (end < caption.size()) {
            caption.truncate(end);
            ++count;
        }
    };
    for (CaptionItem &item : items) {
        cutOne(item.candidate);
        std::ranges::for_each(item.references, cutOne);
    }
    return count;
}

QString CaptionLimit::remark(qint64 cut)
{
    return tr("%n text(s) were read up to the word %1, or until a word came more than %2 times.", nullptr, int(cut))
        .arg(Words)
        .arg(Repetitions);
}

}
