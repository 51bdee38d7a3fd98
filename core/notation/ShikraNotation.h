#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `[x1,y1,x2,y2;x1,y1,x2,y2]`: the corners of one or more upright boxes in one pair of brackets, 0-1 with three
/// decimals, and points as `[x,y;x,y]`. A token is one box without brackets and semicolons. Source: the referential
/// dialogue of Shikra.
class ShikraNotation : public PatternNotation
{
public:
    ShikraNotation();

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Unit; }
    std::optional<int> definedDecimals() const override { return 3; }
    BoxSpelling spelling() const override;
    QStringList alsoReads() const override;
    std::vector<BoxToken> find(QStringView text) const override;
};

}
