#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QList>

namespace core {

/// Values of a channel: what becomes black and what becomes white. From high to low inverts.
struct ValueRange
{
    double low = 0;
    double high = 255;

    friend bool operator==(const ValueRange &, const ValueRange &) = default;
};

/// How the values of a band become the 256 levels of the screen. Never touches the data.
struct Stretch
{
    Q_DECLARE_TR_FUNCTIONS(core::Stretch)
public:
    enum class Kind {
        Automatic,  ///< 8-bit images as they are, -1 to 1 for a normalized difference, else 2 to 98 percent
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
    QList<ValueRange> ranges; ///< one for all channels, or one for each; of the values as they are shown: scaled, in dB
    double gamma = 1;         ///< more than 0; above 1 brightens what is dark: level^(1/gamma)

    /// `auto`, `none`, `minmax`, `percentile:2,98`, `sigma:2`, `range:LOW,HIGH[;LOW,HIGH;LOW,HIGH]`. C locale; without
    /// the gamma.
    QString toText() const;
    static Result<Stretch> fromText(QStringView text);

    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// More than 0, not absurd.
bool isGamma(double value);

}
