#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `{<x1><y1><x2><y2>}`: the corners of an upright box in 0-100, joined by nothing or by `<delim>`. Sources: the data
/// of VRSBench, and the answers of MiniGPT-v2 and SkyEyeGPT.
class AngleBracketNotation : public PatternNotation
{
public:
    AngleBracketNotation();

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Percent; }
    BoxSpelling spelling() const override;
};

}
