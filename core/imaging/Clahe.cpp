#include "core/imaging/Clahe.h"

#include <QImage>

#include <opencv2/imgproc.hpp>

namespace core {

namespace {

constexpr double Limit = 2;
constexpr int FieldsPerSide = 8;

cv::Mat pixelsOf(QImage &image)
{
    return {image.height(), image.width(), CV_8UC4, image.bits(), std::size_t(image.bytesPerLine())};
}

void equalize(cv::Mat &levels)
{
    // More fields than pixels would make OpenCV enlarge the image without end.
    const cv::Size fields(qBound(1, levels.cols, FieldsPerSide), qBound(1, levels.rows, FieldsPerSide));
    cv::createCLAHE(Limit, fields)->apply(levels, levels);
}

}

void equalizeColors(QImage &image)
{
    cv::Mat pixels = pixelsOf(image);
    cv::Mat lab;
    cv::cvtColor(pixels, lab, cv::COLOR_BGR2Lab); // takes four channels and leaves the fourth out
    cv::Mat lightness;
    cv::extractChannel(lab, lightness, 0);
    equalize(lightness);
    cv::insertChannel(lightness, lab, 0);
    cv::Mat colors;
    cv::cvtColor(lab, colors, cv::COLOR_Lab2BGR);
    constexpr int Pairs[] = {0, 0, 1, 1, 2, 2};
    cv::mixChannels(&colors, 1, &pixels, 1, Pairs, 3);
}

void equalizeLevels(QImage &image, const LevelColors &colors)
{
    cv::Mat pixels = pixelsOf(image);
    cv::Mat levels;
    cv::extractChannel(pixels, levels, 0);
    equalize(levels);
    for (int y = 0; y < image.height(); ++y) {
        auto *to = reinterpret_cast<QRgb *>(image.scanLine(y));
        const uchar *level = levels.ptr(y);
        for (int x = 0; x < image.width(); ++x)
            to[x] = (to[x] & 0xff000000U) ? (to[x] & 0xff000000U) | (colors[level[x]] & 0x00ffffffU) : 0;
    }
}

}
