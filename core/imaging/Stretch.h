#pragma once

namespace core {

/// How the values of a band become the 256 levels of the screen. Never touches the data.
struct Stretch
{
    enum class Kind {
        Automatic,  ///< None for 8-bit images, 2 to 98 percent for everything else
        None,       ///< values as they are, cut to 0..255
        MinMax,     ///< from the smallest to the largest value
        Percentile, ///< from `low` to `high`; what lies outside is cut
    };

    Kind kind = Kind::Automatic;
    double low = 2;   ///< percent
    double high = 98; ///< percent

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

}
