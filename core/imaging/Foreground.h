#pragma once

#include <opencv2/core.hpp>

#include <optional>

namespace core {

/// What stands out inside `inside` from all around it: the bounds of the largest pieces that GrabCut finds, in pixels,
/// inside `inside`. `known`: 255 where there are pixels to look at. Nothing: all looks alike. Deterministic. For this
/// folder only.
std::optional<cv::Rect> findObject(const cv::Mat3b &pixels, const cv::Mat1b &known, const cv::Rect &inside);

}
