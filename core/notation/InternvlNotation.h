#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `<ref>phrase</ref><box>[[x1, y1, x2, y2], [..]]</box>`: the corners of upright boxes in 0-1000. Source: the
/// grounding answers of InternVL.
class InternvlNotation : public PatternNotation
{
public:
    InternvlNotation();

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Mille; }
    BoxSpelling spelling() const override;
    bool mayContain(std::string_view escaped) const override;
};

}
