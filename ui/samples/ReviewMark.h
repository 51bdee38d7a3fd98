#pragma once

#include "core/project/SampleReview.h"

class QPainter;
class QPalette;
class QRect;

namespace ui {

/// The mark of the review of a whole sample, in a square: that of its pairs, or a ring that is begun.
void paintReviewMark(QPainter *painter, const QRect &square, const core::SampleReview &review, const QPalette &palette);

}
