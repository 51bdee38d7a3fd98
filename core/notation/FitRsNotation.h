#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `<rbox>({<cx><cy><w><h>|<degrees>}, {..})</rbox>`: centre, width and height in 0-100 and the angle they are turned
/// by. Source: FIT-RS, the instruction data of SkySenseGPT.
class FitRsNotation : public PatternNotation
{
public:
    FitRsNotation();

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Percent; }
    BoxSpelling spelling() const override;
    bool mayContain(std::string_view escaped) const override;
};

}
