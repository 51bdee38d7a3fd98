#pragma once

#include "core/similar/NearImages.h"
#include "ui/similar/SimilarRow.h"

#include <QCoreApplication>

namespace ui {

/// What is said of images that look alike, in a list and above it.
class ImageRows
{
    Q_DECLARE_TR_FUNCTIONS(ui::ImageRows)
public:
    /// A row for the image, which leads to its first sample.
    static SimilarRow row(const core::HashedImages::Image &image, const QString &note);

    static QString difference(int bits); ///< "looks the same", "4 bits apart"
    /// What was looked at and what could not be, in sentences.
    static QString summary(const core::HashedImages &images);
};

}
