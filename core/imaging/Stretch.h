#pragma once

#include <QList>

namespace core {

/// Values of a channel: what becomes black and what becomes white.
struct ValueRange
{
    double low = 0;
    double high = 255;

    friend bool operator==(const ValueRange &, const ValueRange &) = default;
};

/// How the values of a band become the 256 levels of the screen. Never touches the data.
struct Stretch
{
    enum class Kind {
        Automatic,  ///< 8-bit images as they are, 2 to 98 percent for everything else; see stretchRange()
        None,       ///< values as they are, cut to 0..255
        MinMax,     ///< from the smallest to the largest value
        Percentile, ///< from `low` to `high`; what lies outside is cut
        Sigma,      ///< `sigma` standard deviations around the mean
        Range,      ///< from one value to another: `ranges`
    };

    Kind kind = Kind::Automatic;
    double low = 2;           ///< percent
    double high = 98;         ///< percent
    double sigma = 2;         ///< more than 0
    QList<ValueRange> ranges; ///< one for all channels, or one for each
    double gamma = 1;         ///< more than 0; above 1 brightens what is dark: level^(1/gamma)

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

}
