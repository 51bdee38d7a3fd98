#pragma once

#include "core/notation/Notation.h"

#include <vector>

namespace core {

/// Boxes that belong together, and to one phrase: they follow each other with nothing but punctuation between. Offsets
/// are UTF-16 code units of the text, and hold as long as that does.
struct BoxList
{
    std::size_t first = 0; ///< of the tokens of the text
    std::size_t count = 0;
    qsizetype start = 0; ///< brackets and tags around the boxes included: `<box>[[`
    qsizetype end = 0;
    /// The phrase in its tags, just before the list; both empty where it has none.
    qsizetype phraseStart = 0, phraseEnd = 0;         ///< tags included
    qsizetype phraseTextStart = 0, phraseTextEnd = 0; ///< without them

    bool hasPhrase() const { return phraseEnd > phraseStart; }
};

/// The lists of a text whose boxes `notation` found, in order.
std::vector<BoxList> boxLists(QStringView text, const std::vector<BoxToken> &tokens, const Notation &notation);

}
