#pragma once

#include "core/model/Box.h"

namespace core {

/// What the region covers, in the square of its unit; whichever way it runs round. Corners that cross themselves cover
/// nothing sensible.
double areaOf(const Box &box);

/// What both cover. Upright boxes are compared by their sides, convex corners are clipped by each other (Sutherland and
/// Hodgman 1974), any others are left to Qt.
double sharedArea(const Box &a, const Box &b);

}
