#pragma once

#include "core/imaging/TightenBox.h"

#include <opencv2/core.hpp>

namespace core {

/// A box and what lies around it, warped into the axes of the box, so that all sides stand upright. For this folder
/// only.
struct BoxPatch
{
    cv::Mat3b pixels;
    cv::Mat1b known; ///< 255 where there is an image
    QRectF box;      ///< patch pixels
    double scale;    ///< patch pixels per image pixel, at most 1

    /// `margin` on all sides, image pixels. `box` is no polygon and has an area.
    static BoxPatch cut(const ImageWindow &window, const Box &box, double margin);
};

/// `box` in its own axes reduced to `part`, which is in shares of the box from its first corner; angle, shape and
/// reversal stay.
Box partOf(const Box &box, const QRectF &part);

}
