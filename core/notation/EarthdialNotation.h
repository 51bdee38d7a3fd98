#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `[[x1, y1, x2, y2, angle], [..]]`: corners in 0-100 and, mostly, the angle in degrees that the box is turned by;
/// lists joined by anything, alone or in `<box>`, behind a `<ref>phrase</ref>` or in a sentence. Source: EarthDial's
/// data and answers.
class EarthdialNotation : public PatternNotation
{
public:
    EarthdialNotation();

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Percent; }
    BoxSpelling spelling() const override;
    QStringList alsoReads() const override;
};

}
