#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `<|box_start|>(x1,y1),(x2,y2)<|box_end|>` behind `<|object_ref_start|>phrase<|object_ref_end|>`, and Qwen-VL's
/// `<box>(x1,y1),(x2,y2)</box>` behind `<ref>phrase</ref>`: corners in 0-1000. Sources: the answers of Qwen-VL and
/// Qwen2-VL.
class QwenBoxNotation : public PatternNotation
{
public:
    QwenBoxNotation();

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Mille; }
    BoxSpelling spelling() const override;
    bool mayContain(std::string_view escaped) const override;
};

}
