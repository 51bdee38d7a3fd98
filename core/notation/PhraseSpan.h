#pragma once

#include "core/notation/BoxToken.h"

#include <QStringView>

#include <vector>

namespace core {

/// Where in a text the phrase stands that names boxes, and which: `count` of them from `first` on.
struct PhraseSpan
{
    TextSpan span; ///< UTF-16 code units
    int first = 0;
    int count = 0;

    friend bool operator==(const PhraseSpan &, const PhraseSpan &) = default;
};

/// Of the boxes that were found in the text, in order. A label that does not stand near its boxes as it is has none.
std::vector<PhraseSpan> phraseSpans(QStringView text, const std::vector<BoxToken> &boxes);

}
