#include "core/notation/LostBoxes.h"

#include <algorithm>

namespace core {

std::vector<std::size_t> lostBoxes(QStringView textBefore, const std::vector<BoxToken> &before, QStringView textAfter,
                                   const std::vector<BoxToken> &after)
{
    const qsizetype shorter = std::min(textBefore.size(), textAfter.size());
    qsizetype ahead = 0; // what both texts begin and end with
    while (ahead < shorter && textBefore[ahead] == textAfter[ahead])
        ++ahead;
    qsizetype behind = 0;
    while (behind < shorter - ahead &&
           textBefore[textBefore.size() - 1 - behind] == textAfter[textAfter.size() - 1 - behind])
        ++behind;
    const qsizetype changedEnd = textBefore.size() - behind;
    std::vector<std::size_t> lost;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool typedIn = before[i].start < ahead && ahead <= before[i].end() && before[i].start <= changedEnd;
        if (!typedIn)
            continue;
        const bool readable = std::any_of(after.begin(), after.end(),
                                          [&](const BoxToken &token) { return token.start == before[i].start; });
        if (!readable)
            lost.push_back(i);
    }
    return lost;
}

}
