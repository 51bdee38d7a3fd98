#pragma once

#include <cstdint>

namespace core {

/// How many contradictions there are in a project.
struct ContradictionCounts
{
    std::int64_t questions = 0; ///< contradictions: images with a question that has several answers
    std::int64_t pairs = 0;     ///< in them
    std::int64_t told = 0;      ///< of the questions: their pairs were told
    std::int64_t captions = 0;  ///< left out, not in `questions`: they ask for a description, and people differ in that
    friend bool operator==(const ContradictionCounts &, const ContradictionCounts &) = default;
};

}
