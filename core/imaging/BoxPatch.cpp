#include "core/imaging/BoxPatch.h"

#include <QtMath>

#include <opencv2/imgproc.hpp>

#include <cmath>

namespace core {

namespace {

constexpr double MostPixels = 2048; // a side of the patch: a box may be many times as large as its image

/// Where the box's own axes lie in the image. As if it were not reversed.
struct Axes
{
    explicit Axes(const Box &box)
        : along(std::cos(qDegreesToRadians(box.degrees())), std::sin(qDegreesToRadians(box.degrees())))
        , across(-along.y(), along.x())
        , size(std::abs(box.width()), std::abs(box.height()))
        , origin(box.centre() - along * size.width() / 2 - across * size.height() / 2)
    {
    }

    QPointF along;
    QPointF across;
    QSizeF size;
    QPointF origin; ///< the corner that was top left before turning
};

/// On whole pixels of the image where the box stands upright, so that nothing is blurred.
double onPixels(double from, double origin, bool upright)
{
    return upright ? std::floor(origin + from) - origin : from;
}

}

BoxPatch BoxPatch::cut(const ImageWindow &window, const Box &box, double margin)
{
    const Axes axes(box);
    const QImage image = window.pixels.convertToFormat(QImage::Format_ARGB32);
    const cv::Mat source(image.height(), image.width(), CV_8UC4, const_cast<uchar *>(image.constBits()),
                         std::size_t(image.bytesPerLine()));
    const double kx = double(image.width()) / window.place.width();
    const double ky = double(image.height()) / window.place.height();
    const double longest = std::max(axes.size.width(), axes.size.height()) + 2 * margin;
    const double scale = std::min({kx, ky, MostPixels / longest});

    const bool upright = box.degrees() == 0;
    const QPointF from(onPixels(-margin, axes.origin.x(), upright), onPixels(-margin, axes.origin.y(), upright));
    const cv::Size size(int(std::ceil((axes.size.width() + margin - from.x()) * scale)),
                        int(std::ceil((axes.size.height() + margin - from.y()) * scale)));
    // Pixel (i, j) of the patch has its middle at (i + 0.5, j + 0.5), as everywhere.
    const QPointF first = axes.origin - QPointF(window.place.topLeft()) + axes.along * (from.x() + 0.5 / scale) +
                          axes.across * (from.y() + 0.5 / scale);
    const cv::Matx23d toSource(axes.along.x() * kx / scale, axes.across.x() * kx / scale, first.x() * kx - 0.5,
                               axes.along.y() * ky / scale, axes.across.y() * ky / scale, first.y() * ky - 0.5);
    cv::Mat warped;
    cv::warpAffine(source, warped, toSource, size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT,
                   cv::Scalar::all(0));

    BoxPatch patch;
    patch.scale = scale;
    patch.box = QRectF(-from * scale, axes.size * scale);
    patch.pixels.create(size);
    patch.known.create(size);
    cv::Mat parts[] = {patch.pixels, patch.known};
    constexpr int Pairs[] = {0, 0, 1, 1, 2, 2, 3, 3};
    cv::mixChannels(&warped, 1, parts, 2, Pairs, 4);
    patch.known = patch.known > 127;
    return patch;
}

Box partOf(const Box &box, const QRectF &part)
{
    const Axes axes(box);
    const QPointF middle = axes.origin + axes.along * (part.center().x() * axes.size.width()) +
                           axes.across * (part.center().y() * axes.size.height());
    const double width = part.width() * box.width();
    const double height = part.height() * box.height();
    if (box.shape() == Box::Shape::Rotated)
        return Box::rotated(middle, width, height, box.degrees());
    return Box::fromCorners(middle.x() - width / 2, middle.y() - height / 2, middle.x() + width / 2,
                            middle.y() + height / 2);
}

}
