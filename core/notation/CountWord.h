#pragma once

#include "core/notation/BoxToken.h"

#include <QStringView>

#include <vector>

namespace core {

/// A number of things that a text names: the "three" of "three ships".
struct CountWord
{
    TextSpan span;
    int count = 0;
    qsizetype sentenceEnd = 0; ///< of the sentence that it stands in

    friend bool operator==(const CountWord &, const CountWord &) = default;
};

/// Numbers before a plural within four words, 2 to 99 in digits or two to twelve in English: "3 small ships",
/// "two cars". Not "3 m", "0.5", "two-lane road". What stands in `boxes`, ascending, is passed over.
std::vector<CountWord> countWords(QStringView text, const std::vector<BoxToken> &boxes);

}
