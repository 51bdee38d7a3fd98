#pragma once

#include <QString>

namespace ui {

/// The bar of a scale: how long it is on screen and what it stands for.
struct ScaleMark
{
    double length = 0; ///< view units
    QString text;

    friend bool operator==(const ScaleMark &, const ScaleMark &) = default;
};

enum class LengthUnit { Metres, Pixels };

/// The longest bar of a round length that is not longer than `most` view units, each of which is `perView` long.
ScaleMark scaleMark(double perView, LengthUnit unit, double most);

/// The largest of 1, 2, 5, 10, 20, 50, 0.5 ... that is not above `most`, which is above 0.
double roundLength(double most);

/// In centimetres, metres or kilometres, to so many digits: "20 m", "1.234 km".
QString metresText(double metres, int digits);

}
