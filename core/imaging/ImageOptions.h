#pragma once

#include "core/imaging/ColorMap.h"
#include "core/imaging/Stretch.h"

#include <QHashFunctions>

namespace core {

/// How an image is to be shown. Never touches the data.
struct ImageOptions
{
    Q_DECLARE_TR_FUNCTIONS(core::ImageOptions)
public:
    enum class Formula {
        Bands,                ///< one band, or three as red, green and blue
        NormalizedDifference, ///< of two bands: (first - second) / (first + second), from -1 to 1
    };
    enum class ComplexPart { Magnitude, Phase }; ///< phase in radians, -pi to pi
    enum class Decibels {
        No,
        Automatic, ///< as Amplitude or Power, by what the band is; not at all where the values are decibels already
        Amplitude, ///< 20 log10 of the value
        Power,     ///< 10 log10 of the value
    };

    QList<int> bands; ///< from 1: three for red, green, blue; one for grey; empty leaves the choice to the file
    Formula formula = Formula::Bands;
    ComplexPart complexPart = ComplexPart::Magnitude;
    Decibels decibels = Decibels::No;
    Stretch stretch;
    ColorMap colorMap = ColorMap::Grey; ///< of a single channel
    bool invert = false;                ///< bright becomes dark: black-hot, or a colour map from its other end
    bool clahe = false; ///< contrast evened out from place to place, after all else. What is painted at once counts:
                        ///< neighbouring windows do not fit together exactly.
    qint64 maxPixels =
        64'000'000; ///< larger images are read with fewer pixels; not a matter of looks, so not in the text

    /// Words in the manner of `bands=4,3,2 stretch=percentile:2,98 gamma=1.2 db=auto map=iron invert clahe`, in this
    /// order, without those that say nothing new; empty for the default. C locale; a format that is stored.
    QString toText() const;
    /// Order does not matter. Errors: Usage, with the word that is not understood.
    static Result<ImageOptions> fromText(QStringView text);

    friend bool operator==(const ImageOptions &, const ImageOptions &) = default;
    friend std::size_t qHash(const ImageOptions &options, std::size_t seed = 0) noexcept
    {
        // Neither all there is: options that differ in the rest alone are few.
        return qHashMulti(seed, options.bands, int(options.stretch.kind), int(options.colorMap), options.stretch.gamma);
    }
};

/// `R,G,B`, `N`, or `A,B` for a formula; numbers from 1. Empty: not of that form.
QList<int> bandsFromText(QStringView text);

}
