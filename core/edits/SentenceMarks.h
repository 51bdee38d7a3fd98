#pragma once

#include "core/edits/Edit.h"
#include "core/model/Sample.h"

#include <vector>

namespace core {

/// A sentence of a turn as its text stands now.
struct MarkedSentence
{
    qsizetype start = 0; ///< UTF-16 code units; without the white space around it
    qsizetype length = 0;
    SentenceMark mark = SentenceMark::None;
    friend bool operator==(const MarkedSentence &, const MarkedSentence &) = default;
};

/// All sentences of the turn, in order, with what was said of them. A mark holds for as long as the words of its
/// sentence stay.
std::vector<MarkedSentence> markedSentences(const Sample &sample, const Turn &turn);

/// The edit that says so of a sentence of the turn, which belongs to a pair; None takes a mark back. `newId`: UUID of a
/// comment that may have to be made.
Edit markSentence(const Sample &sample, const Turn &turn, const MarkedSentence &sentence, SentenceMark mark,
                  const QString &newId);

}
