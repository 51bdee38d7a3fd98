#pragma once

#include "core/imaging/Stretch.h"

#include <QList>

namespace core {

/// How an image is to be shown.
struct ImageOptions
{
    enum class Formula {
        Bands,                ///< one band, or three as red, green and blue
        NormalizedDifference, ///< of two bands: (first - second) / (first + second), from -1 to 1
    };
    enum class ComplexPart { Magnitude, Phase }; ///< radians, -pi to pi

    QList<int> bands; ///< from 1: three for red, green, blue; one for grey; empty leaves the choice to the file
    Formula formula = Formula::Bands;
    ComplexPart complexPart = ComplexPart::Magnitude;
    Stretch stretch;
    qint64 maxPixels = 64'000'000; ///< larger images are read with fewer pixels

    friend bool operator==(const ImageOptions &, const ImageOptions &) = default;
};

}
