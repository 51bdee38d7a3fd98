#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `[x1, y1, x2, y2]`: the corners, four numbers in square brackets with commas between and any spacing, alone or in an
/// outer list. Reads any spelling of a number; a list of three or five is no box. The layout of LLaVA-style data sets
/// such as RS-GPT4V and of LLaVA's own referring data (0-1 there).
class LlavaNotation : public PatternNotation
{
public:
    LlavaNotation();

    QString id() const override;
    QString example() const override;
    BoxSpelling spelling() const override;
};

}
