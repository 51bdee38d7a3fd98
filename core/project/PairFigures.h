#pragma once

#include "core/project/PairText.h"

#include <cstdint>

namespace core {

class BoxCheck;

/// What the texts of a pair come to in numbers. Sides are known where numbers do not count pixels, whose images would
/// have to be read.
struct PairFigures
{
    static constexpr std::uint8_t NoSide = 255;

    std::uint16_t words = 0;    ///< of the answer or, where there is none, of the question; boxes are no words
    std::uint16_t boxes = 0;    ///< in both
    std::uint16_t problems = 0; ///< of boxes, a bit for each BoxProblem
    std::uint8_t side = NoSide; ///< of the smallest box: the root of its share of the image, percent
    std::uint8_t asks = 0;      ///< QuestionType
    std::uint8_t notation = 0;  ///< place among TextFigures::notations() of what its boxes are written in
    std::uint32_t answer = 0;   ///< place among TextFigures::answers()

    /// All but the places. `check`: of the source; absent where it has no boxes.
    static PairFigures of(const PairText &pair, const BoxCheck *check);

    friend bool operator==(const PairFigures &, const PairFigures &) = default;
};

}
