#include "core/export/BoxTarget.h"

#include "core/notation/BoxStatistics.h"

#include <algorithm>

namespace core {

namespace {

constexpr int UnitDecimals = 3;
constexpr int PixelDecimals = 4; // a pixel of 10,000 in a row
constexpr int MostDecimals = 6;
constexpr double NearlyAll = 0.99;

/// The decimals that nearly all boxes of the source get by with.
int decimalsOf(const BoxStatistics &counted)
{
    qint64 boxes = 0;
    for (int decimals = 0; decimals < BoxStatistics::MaxDecimals; ++decimals) {
        boxes += counted.withDecimals(decimals);
        if (double(boxes) >= NearlyAll * double(counted.boxes()))
            return decimals;
    }
    return BoxStatistics::MaxDecimals;
}

/// What the step of the source's numbers is in 0-1, as decimals.
int unitDecimals(const BoxReading &source, int written)
{
    if (source.notation->countsCells())
        return UnitDecimals;
    switch (source.units.range) {
    case BoxRange::Unit:
        return written;
    case BoxRange::Percent:
        return written + 2;
    case BoxRange::Mille:
        return written + 3;
    case BoxRange::Pixels:
        break;
    }
    return PixelDecimals;
}

}

BoxUnits targetUnits(const BoxReading &source, const Notation &target, const std::optional<BoxUnits> &wanted)
{
    if (wanted)
        return *wanted;
    if (target.id() == source.notation->id())
        return source.units;
    if (const auto defined = target.definedRange())
        return *defined;
    BoxUnits units = source.units;
    units.order.reset(); // which is the notation's own
    return units;
}

int targetDecimals(const BoxReading &source, const BoxReading &target, const BoxStatistics *counted)
{
    if (target.notation->countsCells())
        return 0;
    if (const auto defined = target.notation->definedDecimals())
        return *defined;
    const int written = counted && counted->boxes() > 0 ? std::min(decimalsOf(*counted), MostDecimals) : 0;
    if (target.units.range == BoxRange::Unit)
        return std::clamp(unitDecimals(source, written), UnitDecimals, MostDecimals);
    return target.notation == source.notation && target.units.range == source.units.range ? written : 0;
}

}
