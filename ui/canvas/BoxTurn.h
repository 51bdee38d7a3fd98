#pragma once

#include "core/model/Box.h"

#include <QPointF>

namespace ui {

/// The box turned about its centre until its angle is `degrees`, clockwise as seen on screen. Width and height stay as
/// they are written. An upright box becomes a turned one; a polygon has no angle and stays. The angle of the result is
/// between -180 and 180, and a box that has the angle already comes back unchanged, to the last bit.
core::Box turnedTo(const core::Box &box, double degrees);

/// The angle of the box when what was at `from` is pulled to `to`, image pixels, about the centre: degrees. `stepwise`
/// takes the nearest multiple of 15.
double pulledAngle(const core::Box &box, QPointF from, QPointF to, bool stepwise);

}
