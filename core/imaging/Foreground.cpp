#include "core/imaging/Foreground.h"

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

namespace core {

namespace {

// Chosen by how near the result comes to boxes that people drew, see tst_TightenBox.
constexpr int Rounds = 3;
constexpr int Seed = 1;               // GrabCut begins with k-means, which draws lots
constexpr double LeastDeviation = 2;  // levels; below that all is one colour
constexpr double LeastDistance = 6;   // levels between object and ground
constexpr double LeastShare = 0.03;   // of the box, that the largest piece covers
constexpr double LeastPiece = 0.05;   // of the largest one; what is smaller is noise
constexpr double LeastContrast = 0.4; // of the mean colours, in deviations
constexpr double Foot = 0.15;         // of the object's distance from the ground: where its edge ends
constexpr double Noise = 1.5;         // middle distances of the ground that are no slope
constexpr int LeastReach = 3;         // pixels to look for the foot of an edge
constexpr double ReachShare = 0.04;   // likewise, of the shorter side

cv::Rect grown(const cv::Rect &rect, int by)
{
    return {rect.x - by, rect.y - by, rect.width + 2 * by, rect.height + 2 * by};
}

/// What is surely around the object, or, where too little of the image is, the rim of the box: that one probably.
cv::Mat1b firstLabels(const cv::Mat1b &known, const cv::Rect &inside)
{
    cv::Mat1b labels(known.size(), uchar(cv::GC_BGD));
    labels(inside).setTo(cv::GC_PR_FGD, known(inside));
    const int object = cv::countNonZero(labels);
    const int ground = cv::countNonZero(known) - object;
    if (ground * 8 < object) {
        cv::Mat1b rim(known.size(), uchar(0));
        rim(inside) = 255;
        rim(grown(inside, -std::max(2, std::min(inside.width, inside.height) / 20))) = 0;
        labels.setTo(cv::GC_PR_BGD, rim & known);
    }
    return labels;
}

/// 255 along the outline of the box, where hardly any object is.
cv::Mat1b outline(const cv::Mat1b &known, const cv::Rect &inside)
{
    const int side = std::min(inside.width, inside.height);
    cv::Mat1b band(known.size(), uchar(0));
    band(grown(inside, std::max(2, side * 3 / 20)) & cv::Rect({}, known.size())) = 255;
    band(grown(inside, -std::max(1, side / 16))) = 0;
    band &= known;
    return band;
}

uchar median(const cv::Mat1b &levels, const cv::Mat1b &where)
{
    std::vector<uchar> all;
    for (int y = 0; y < levels.rows; ++y) {
        for (int x = 0; x < levels.cols; ++x) {
            if (where(y, x))
                all.push_back(levels(y, x));
        }
    }
    if (all.empty())
        return 0;
    const auto middle = all.begin() + std::ptrdiff_t(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    return *middle;
}

/// Of each pixel from the middle colour of the ground, in the channel where it is largest; 0 where nothing is known.
cv::Mat1b distances(const cv::Mat3b &pixels, const cv::Mat1b &known, const cv::Mat1b &ground)
{
    cv::Mat1b channels[3];
    cv::split(pixels, channels);
    cv::Mat1b most(pixels.size(), uchar(0));
    for (const cv::Mat1b &channel : channels) {
        cv::Mat1b distance;
        cv::absdiff(channel, cv::Scalar(median(channel, ground)), distance);
        most = cv::max(most, distance);
    }
    most.setTo(0, ~known);
    return most;
}

/// The bounds of the largest piece and of all that are not small beside it. `kept`: their pixels.
cv::Rect largestPieces(const cv::Mat1b &found, int least, cv::Mat1b &kept)
{
    cv::Mat1i pieces;
    cv::Mat1i facts;
    cv::Mat1d centres;
    const int count = cv::connectedComponentsWithStats(found, pieces, facts, centres);
    int largest = 0;
    for (int i = 1; i < count; ++i)
        largest = std::max(largest, facts(i, cv::CC_STAT_AREA));
    kept = cv::Mat1b(found.size(), uchar(0));
    cv::Rect bounds;
    for (int i = 1; i < count && largest >= least; ++i) {
        if (facts(i, cv::CC_STAT_AREA) < LeastPiece * largest)
            continue;
        bounds |= cv::Rect(facts(i, cv::CC_STAT_LEFT), facts(i, cv::CC_STAT_TOP), facts(i, cv::CC_STAT_WIDTH),
                           facts(i, cv::CC_STAT_HEIGHT));
        kept.setTo(255, pieces == i);
    }
    return bounds;
}

double contrast(const cv::Mat3b &pixels, const cv::Mat1b &object, const cv::Mat1b &ground)
{
    cv::Scalar mean[2];
    cv::Scalar deviation[2];
    cv::meanStdDev(pixels, mean[0], deviation[0], object);
    cv::meanStdDev(pixels, mean[1], deviation[1], ground);
    return cv::norm(mean[0] - mean[1]) / (cv::norm(deviation[0]) + cv::norm(deviation[1]) + 1);
}

/// The sides go out to where the slope of the object's edge ends, which is blurred in small objects.
cv::Rect toFoot(const cv::Rect &first, const cv::Mat1b &distance, double level, const cv::Rect &inside)
{
    const int reach = std::max(LeastReach, int(ReachShare * std::min(inside.width, inside.height)));
    const auto isSlope = [&](const cv::Rect &line) {
        double most = 0;
        cv::minMaxLoc(distance(line), nullptr, &most);
        return most > level;
    };
    const auto count = [&](int room, auto &&line) {
        int steps = 0;
        while (steps < std::min(reach, room) && isSlope(line(steps)))
            ++steps;
        return steps;
    };
    const cv::Point end = first.br();
    const int left =
        count(first.x - inside.x, [&](int i) { return cv::Rect(first.x - 1 - i, first.y, 1, first.height); });
    const int top =
        count(first.y - inside.y, [&](int i) { return cv::Rect(first.x, first.y - 1 - i, first.width, 1); });
    const int right =
        count(inside.br().x - end.x, [&](int i) { return cv::Rect(end.x + i, first.y, 1, first.height); });
    const int bottom =
        count(inside.br().y - end.y, [&](int i) { return cv::Rect(first.x, end.y + i, first.width, 1); });
    return {first.x - left, first.y - top, first.width + left + right, first.height + top + bottom};
}

}

std::optional<cv::Rect> findObject(const cv::Mat3b &pixels, const cv::Mat1b &known, const cv::Rect &inside)
{
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(pixels, mean, deviation, known);
    if (*std::max_element(deviation.val, deviation.val + 3) < LeastDeviation)
        return {};

    cv::Mat1b labels = firstLabels(known, inside);
    const int area = cv::countNonZero(known(inside));
    const cv::Mat1b ground = (labels != cv::GC_PR_FGD) & known;
    const cv::Mat1b band = outline(known, inside);
    const cv::Mat1b distance = distances(pixels, known, band);
    const double noise = median(distance, band);

    cv::Mat1b differing(pixels.size(), uchar(0));
    cv::Mat1b above;
    const double level = cv::threshold(distance(inside), above, 0, 255, cv::THRESH_OTSU);
    if (std::max(level, cv::mean(distance(inside))[0]) < LeastDistance)
        return {};
    above.copyTo(differing(inside));

    cv::Mat3b filled = pixels.clone();
    filled.setTo(cv::mean(pixels, ground), ~known);
    cv::setRNGSeed(Seed);
    cv::Mat backgroundModel;
    cv::Mat foregroundModel;
    cv::grabCut(filled, labels, {}, backgroundModel, foregroundModel, Rounds, cv::GC_INIT_WITH_MASK);
    const cv::Mat1b parted = ((labels == cv::GC_FGD) | (labels == cv::GC_PR_FGD)) & known;

    // Where neighbours look like the object, GrabCut gives it up: so what differs counts, too. Where the object is a
    // small part of the box, GrabCut may take the ground for it: then what differs counts alone.
    for (const cv::Mat1b &found : {cv::Mat1b(parted | differing), differing}) {
        cv::Mat1b kept;
        const cv::Rect object = largestPieces(found, std::max(1, int(LeastShare * area)), kept);
        if (object.empty() || contrast(pixels, kept, ground) < LeastContrast)
            continue;
        const double slope = std::max(Foot * cv::mean(distance, kept)[0], Noise * noise);
        return toFoot(object, distance, slope, inside);
    }
    return {};
}

}
