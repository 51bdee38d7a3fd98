#pragma once

#include "core/metrics/text/CaptionWords.h"

namespace core {

/// How much a text repeats itself: the share of its runs of three words that were there before, 0 to 1 (seq-rep-3 of
/// Welleck et al., Neural Text Generation with Unlikelihood Training, 2020). A caption has 0 mostly; a model that goes
/// round in circles comes close to 1. The corpus value is the mean.
double repetition(const WordIds &words);

}
