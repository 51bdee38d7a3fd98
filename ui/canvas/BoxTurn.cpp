#include "ui/canvas/BoxTurn.h"

#include <QtMath>

#include <cmath>

namespace ui {

namespace {

constexpr double Step = 15;

double direction(QPointF way)
{
    return qRadiansToDegrees(std::atan2(way.y(), way.x()));
}

}

core::Box turnedTo(const core::Box &box, double degrees)
{
    if (box.shape() == core::Box::Shape::Polygon || std::remainder(degrees - box.degrees(), 360) == 0)
        return box;
    return core::Box::rotated(box.centre(), box.width(), box.height(), std::remainder(degrees, 360));
}

double pulledAngle(const core::Box &box, QPointF from, QPointF to, bool stepwise)
{
    const bool here = to == box.centre(); // has no direction
    const double by = here ? 0 : direction(to - box.centre()) - direction(from - box.centre());
    const double degrees = box.degrees() + by;
    return stepwise ? std::round(degrees / Step) * Step : degrees;
}

}
