#include "core/imaging/TightenBox.h"

#include "core/imaging/BoxPatch.h"
#include "core/imaging/Foreground.h"
#include "core/imaging/ImageOptions.h"
#include "core/imaging/Raster.h"
#include "core/imaging/RenderWindow.h"
#include "core/imaging/Rendition.h"
#include "core/jobs/JobControl.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double LeastSide = 6;     // image pixels, of a box that may hold something to be seen
constexpr double MarginShare = 0.2; // of the longer side
constexpr double LeastMargin = 5;   // image pixels
constexpr double LeastGain = 0.5;   // image pixels, at any side: less is no change
constexpr double FarAway = 1e6;     // image pixels: no image of ours reaches so far
constexpr int MostPixels = 2048;    // a side of what is read
constexpr double WorkPixels = 256;  // a side of what GrabCut sees: a fifth of a second

double marginOf(const Box &box)
{
    return std::max(LeastMargin, MarginShare * std::max(std::abs(box.width()), std::abs(box.height())));
}

bool isReasonable(const Box &box)
{
    const QRectF bounds = box.bounds();
    return std::abs(bounds.left()) < FarAway && std::abs(bounds.right()) < FarAway &&
           std::abs(bounds.top()) < FarAway && std::abs(bounds.bottom()) < FarAway; // false for no number, too
}

Error without(const QString &reason)
{
    return {Error::Kind::NotFound, reason};
}

/// The object in shares of the box, inside (0, 0, 1, 1); nothing when nothing stands out.
std::optional<QRectF> objectIn(const BoxPatch &patch)
{
    cv::Mat3b pixels = patch.pixels;
    cv::Mat1b known = patch.known;
    const double factor = std::min(1.0, WorkPixels / std::max(pixels.cols, pixels.rows));
    if (factor < 1) {
        cv::resize(patch.pixels, pixels, {}, factor, factor, cv::INTER_AREA);
        cv::resize(patch.known, known, pixels.size(), 0, 0, cv::INTER_NEAREST);
    }
    const QRectF box(patch.box.topLeft() * factor, patch.box.size() * factor);
    const cv::Point from(int(std::lround(box.left())), int(std::lround(box.top())));
    const cv::Point to(int(std::lround(box.right())), int(std::lround(box.bottom())));
    const cv::Rect inside = cv::Rect(from, to) & cv::boundingRect(known);
    if (std::min(inside.width, inside.height) < LeastSide) // a sliver
        return {};
    const auto object = findObject(pixels, known, inside);
    if (!object)
        return {};
    // Where the object reaches the side of the box, that stays as it is written, between two pixels.
    const cv::Point end = object->br();
    const double left = object->x == from.x ? 0 : (object->x - box.left()) / box.width();
    const double top = object->y == from.y ? 0 : (object->y - box.top()) / box.height();
    const double right = end.x == to.x ? 1 : (end.x - box.left()) / box.width();
    const double bottom = end.y == to.y ? 1 : (end.y - box.top()) / box.height();
    return QRectF(QPointF(left, top), QPointF(right, bottom)) & QRectF(0, 0, 1, 1);
}

}

QRect TightenBox::windowFor(const Box &box, QSize image)
{
    const QRect whole({}, image);
    if (!isReasonable(box) || !box.bounds().intersects(whole))
        return {};
    const double margin = marginOf(box) * std::sqrt(2); // a turned box has it at its corners, too
    return box.bounds().adjusted(-margin, -margin, margin, margin).toAlignedRect() & whole;
}

Result<Box> TightenBox::tighten(const ImageWindow &window, const Box &box)
{
    if (box.shape() == Box::Shape::Polygon)
        return Error{Error::Kind::Unsupported, tr("A polygon cannot be tightened.")};
    if (window.place.isEmpty() || window.pixels.isNull() || !isReasonable(box) ||
        !box.bounds().intersects(window.place))
        return without(tr("The box lies outside the image."));
    const QSizeF size(std::abs(box.width()), std::abs(box.height()));
    if (std::min(size.width(), size.height()) < LeastSide)
        return without(tr("The box is too small to find anything in it."));
    std::optional<QRectF> part;
    try {
        part = objectIn(BoxPatch::cut(window, box, marginOf(box)));
    } catch (const cv::Exception &problem) { // of memory, most likely
        return Error{Error::Kind::Io,
                     tr("The pixels of the box could not be parted: %1").arg(QString::fromLocal8Bit(problem.what()))};
    }
    if (!part || part->isEmpty())
        return without(tr("Nothing stands out in the box."));
    const double gain = std::max({part->left() * size.width(), (1 - part->right()) * size.width(),
                                  part->top() * size.height(), (1 - part->bottom()) * size.height()});
    if (gain < LeastGain)
        return without(tr("The object fills the box already."));
    return partOf(box, *part);
}

Result<std::vector<Result<Box>>> TightenBox::tightenAll(const QString &path, const ImageOptions &options,
                                                        const std::vector<Box> &boxes, JobControl &control)
{
    const auto raster = Raster::open(path);
    if (!raster)
        return raster.error();
    const auto rendition = Rendition::make(*raster, options, {}, &control);
    if (!rendition)
        return rendition.error();
    std::vector<Result<Box>> tightened;
    for (const Box &box : boxes) {
        if (control.cancelled())
            return Error{Error::Kind::Cancelled, tr("Tightening was cancelled.")};
        ImageWindow window{{}, windowFor(box, raster->info().size())};
        if (!window.place.isEmpty()) {
            const QSize pixels = window.place.size().boundedTo({MostPixels, MostPixels});
            const auto read = renderWindow(*raster, *rendition, window.place, pixels, &control);
            if (!read && control.cancelled())
                return read.error();
            if (!read) {
                tightened.push_back(read.error());
                continue;
            }
            window.pixels = read->image;
        }
        tightened.push_back(tighten(window, box));
        control.setProgress(std::ssize(tightened), std::ssize(boxes));
    }
    return tightened;
}

}
