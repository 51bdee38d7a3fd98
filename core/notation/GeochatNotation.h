#pragma once

#include "core/notation/PatternNotation.h"

namespace core {

/// `{<x1><y1><x2><y2>|<angle>}`: the corners of an upright box in 0-100 and the angle it is turned by about its centre,
/// joined by nothing or by `<delim>`, mostly behind a `<p>phrase</p>`. Published code contradicts itself on the sign of
/// the angle, so it is a setting of the source; counter-clockwise on screen by default. Source: the answers of GeoChat
/// and its GeoChat_Instruct data.
class GeochatNotation : public PatternNotation
{
public:
    GeochatNotation();

    QString id() const override;
    QString example() const override;
    std::optional<BoxRange> definedRange() const override { return BoxRange::Percent; }
    BoxSpelling spelling() const override;
};

}
