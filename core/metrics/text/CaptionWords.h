#pragma once

#include <cstdint>
#include <vector>

namespace core {

/// A caption as the ids of its words in a Vocabulary.
using WordIds = std::vector<std::uint32_t>;

/// A CaptionItem in words: what a model said, and what people said of the same image. An item without references scores
/// 0 everywhere, so leave it out and say so.
struct CaptionWords
{
    WordIds candidate;
    std::vector<WordIds> references;
};

}
