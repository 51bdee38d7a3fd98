#include "core/imaging/PerceptualHash.h"

#include <QImage>

#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <vector>

namespace core {

namespace {

constexpr int Side = 32;
constexpr int Block = 8; // coefficients each way, those of the widest waves
static_assert(Block * Block == PerceptualHash::Bits);
constexpr double PlainDeviation = 2; // of 255, of the small image: noise is averaged away in it

cv::Mat matOf(const QImage &image)
{
    return {image.height(), image.width(), CV_8UC1, const_cast<uchar *>(image.constBits()), // is only read
            std::size_t(image.bytesPerLine())};
}

cv::Mat smallGrey(const QImage &image)
{
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    cv::Mat levels = matOf(grey);
    if (image.hasAlphaChannel()) {
        const QImage alpha = image.convertToFormat(QImage::Format_Alpha8);
        const cv::Mat holes = matOf(alpha) < 128;
        levels = levels.clone();
        levels.setTo(cv::mean(levels, ~holes), holes);
    }
    cv::Mat small;
    cv::resize(levels, small, {Side, Side}, 0, 0, cv::INTER_AREA);
    small.convertTo(small, CV_32F);
    return small;
}

}

PerceptualHash PerceptualHash::of(const QImage &image)
{
    if (image.isNull())
        return {.plain = true};
    const cv::Mat small = smallGrey(image);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(small, mean, deviation);
    if (deviation[0] < PlainDeviation)
        return {.plain = true};
    cv::Mat waves;
    cv::dct(small, waves);
    const cv::Mat widest = waves({0, 0, Block, Block}).clone();
    const auto *const first = widest.ptr<float>();
    std::vector<float> sorted(first + 1, first + Bits); // without the mean brightness
    const auto middle = sorted.begin() + std::ssize(sorted) / 2;
    std::ranges::nth_element(sorted, middle);
    PerceptualHash hash;
    for (int i = 1; i < Bits; ++i)
        hash.bits |= quint64(first[i] > *middle) << i;
    return hash;
}

}
