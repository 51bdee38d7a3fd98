#include "core/report/BoxesOnly.h"

namespace core {

namespace {

/// The texts between the boxes, before the first and behind the last.
std::vector<QStringView> around(QStringView text, const std::vector<BoxToken> &boxes)
{
    std::vector<QStringView> pieces;
    qsizetype at = 0;
    for (const BoxToken &box : boxes) {
        pieces.push_back(text.sliced(at, box.start - at));
        at = box.end();
    }
    pieces.push_back(text.sliced(at));
    return pieces;
}

}

bool differInBoxesOnly(const QString &before, const QString &after, const Notation &notation)
{
    if (before == after)
        return false;
    const auto was = notation.find(before);
    const auto is = notation.find(after);
    return !was.empty() && was.size() == is.size() && around(before, was) == around(after, is);
}

}
