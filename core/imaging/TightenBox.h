#pragma once

#include "core/base/Result.h"
#include "core/model/Box.h"

#include <QCoreApplication>
#include <QImage>
#include <QRect>

#include <vector>

namespace core {

class JobControl;
struct ImageOptions;

/// A part of an image in 8 bits a channel.
struct ImageWindow
{
    QImage pixels; ///< as many as `place` has, or fewer; transparent where there is no data
    QRect place;   ///< what they show, pixels of the image; nothing outside of it is known
};

/// Shrinks a box to the object inside it, for a person to look at and accept. What lies around the box is taken for
/// background, and GrabCut ("GrabCut: interactive foreground extraction using iterated graph cuts", Rother, Kolmogorov,
/// Blake, SIGGRAPH 2004; OpenCV's implementation) parts the inside, together with a threshold (Otsu 1979) on how much
/// pixels differ from the outline; each side then lies at the foot of the object's edge. Works in the axes of the box,
/// so that a turned box keeps its angle, on at most 256 x 256 pixels, which is how fine the result is. Safe from any
/// thread.
class TightenBox
{
    Q_DECLARE_TR_FUNCTIONS(core::TightenBox)
public:
    /// What has to be known of an image to tighten `box`: the box with a margin, inside the image. Empty when the box
    /// lies outside, or its numbers are out of all reason.
    static QRect windowFor(const Box &box, QSize image);

    /// The same pixels always give the same box, never a larger one; a box that is written reversed stays so. Errors:
    /// Unsupported for a polygon; NotFound: nothing stands out, the object fills the box, the box is too small or lies
    /// outside the image.
    static Result<Box> tighten(const ImageWindow &window, const Box &box);

    /// Likewise many boxes of the image at `path`, shown as `options` say: of each what became of it. Errors: those of
    /// Raster::open() and Rendition::make(); Cancelled, between two boxes.
    static Result<std::vector<Result<Box>>> tightenAll(const QString &path, const ImageOptions &options,
                                                       const std::vector<Box> &boxes, JobControl &control);
};

}
