#pragma once

#include <string_view>

namespace core {

/// What a word or two in a question hint at, for TaskRules.
struct QuestionCue
{
    enum Bit : unsigned {
        Boxes = 1U << 0U,
        Region = 1U << 1U,
        Classify = 1U << 2U,
        Brief = 1U << 3U,
        Detail = 1U << 4U,
        Caption = 1U << 5U,
        Describe = 1U << 6U,
        Asks = 1U << 7U,
    };
};

/// The cues in a question, or'ed together. UTF-8, decoded or still escaped as in a JSON file; English, any case.
unsigned cuesIn(std::string_view question);

}
