#pragma once

#include "core/model/Task.h"

#include <string_view>

namespace core {

/// The task of a pair, from its words. The first rule that holds decides:
///
///  1. a tag in the question: [vqa] [caption] [changedet] [detail] [cls] [detection] [grounding] [refer] [identify] ...
///  2. boxes in the answer, or "bounding box" in the question    grounding
///  3. a box or "this region" in the question                    region-caption
///  4. "classify", "scene category", "choose from" ...           classification
///  5. "single word", "short answer", "as short as possible" ... vqa
///  6. "in detail", "detailed description" ...                   description
///  7. "caption", "one sentence" ...                             caption
///  8. "describe", "summarize" ...                               description if the answer has several sentences,
///                                                               else caption
///  9. a question with a short answer of one sentence            vqa, counting too
/// 10. an answer that is not short, in a sample of several pairs conversation
/// 11. a question with an answer of one sentence                 vqa
/// 12. else                                                      other
///
/// `question` and `answer` are UTF-8, decoded or still escaped as they stand between the quotes of a JSON file; both
/// give the same task. Case does not matter; the words are English, so a Chinese conversation gets its task from rules
/// 1-3, 10 and 12 alone. `pairNumber` counts from 1; `pairsInSample` may be 0 when it is not known yet.
/// Does not allocate, and reads no more of an answer than it needs: import calls it a million times.
Task deriveTask(std::string_view question, std::string_view answer, bool questionHasBox, bool answerHasBox,
                int pairNumber, int pairsInSample);

}
