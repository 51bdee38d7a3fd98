#include "ui/canvas/ScaleMark.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ui::ScaleMark)
};

QString number(double value, int digits)
{
    const int whole = value > 0 ? int(std::floor(std::log10(value) + 1e-9)) : 0;
    return QString::number(value, 'f', std::clamp(digits - 1 - whole, 0, 9));
}

}

double roundLength(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most) + 1e-9));
    const double share = most / power * (1 + 1e-9);
    return power * (share >= 5 ? 5 : share >= 2 ? 2 : 1);
}

QString metresText(double metres, int digits)
{
    if (metres >= 1000)
        return Words::tr("%1 km").arg(number(metres / 1000, digits));
    if (metres >= 1 || metres <= 0)
        return Words::tr("%1 m").arg(number(metres, digits));
    return Words::tr("%1 cm").arg(number(metres * 100, digits));
}

ScaleMark scaleMark(double perView, LengthUnit unit, double most)
{
    if (!std::isfinite(perView) || perView <= 0 || most <= 0)
        return {};
    const double length = roundLength(most * perView);
    return {length / perView,
            unit == LengthUnit::Metres ? metresText(length, 1) : Words::tr("%1 px").arg(number(length, 1))};
}

}
