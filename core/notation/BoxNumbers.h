#pragma once

#include "core/model/Box.h"
#include "core/notation/BoxUnits.h"

#include <optional>
#include <span>
#include <vector>

namespace core {

/// The box that numbers of a text stand for, in image pixels. Two are a point (a box without an area), four a box, five
/// a box and the angle it is turned by about its centre, eight, or any even
/// number from six on, the corners of a polygon. `usual` is the order of the
/// notation, in which the box is unless `units` say otherwise. The turning happens on the image, not in written units,
/// which are not square. Any other count gives a null box.
Box boxOfNumbers(std::span<const double> numbers, BoxOrder usual, const BoxUnits &units, QSizeF image);

/// The numbers that stand for `box` where `old` ones stood, as many: what they cannot say is left out (four numbers of
/// a turned box are those of the upright one around it). Reversed boxes stay reversed, an angle keeps as close to the
/// old one as whole turns allow. Nothing when the image has no size to place the box on or the box has no place.
std::optional<std::vector<double>> numbersOfBox(const Box &box, std::span<const double> old, BoxOrder usual,
                                                const BoxUnits &units, QSizeF image);

}
