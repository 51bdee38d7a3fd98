#pragma once

#include "core/imaging/Histogram.h"
#include "core/imaging/ImageOptions.h"

#include <QRect>

namespace ui {

/// What the display panel tells about an image, worked out beside the window.
struct DisplayFacts
{
    QString path;
    core::ImageOptions options;
    bool ofView = false; ///< the ends are those that suit the part in view
    std::vector<core::Histogram> histograms;
    std::vector<core::ValueRange> ends; ///< in force, for each channel
};

/// Reads about a million values, which takes some 20 ms. `window`: whose values make the ends; empty: all. What cannot
/// be read has no histograms.
DisplayFacts readDisplayFacts(const QString &path, const core::ImageOptions &options, const QRect &window);

}
