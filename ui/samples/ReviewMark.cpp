#include "ui/samples/ReviewMark.h"

#include "ui/common/Palette.h"
#include "ui/common/VerdictMark.h"

#include <QPainter>

namespace ui {

namespace {

core::Verdict verdictOf(core::SampleReview::State state)
{
    switch (state) {
    case core::SampleReview::State::Approved:
        return core::Verdict::Approved;
    case core::SampleReview::State::Rejected:
        return core::Verdict::Rejected;
    case core::SampleReview::State::Unsure:
        return core::Verdict::Unsure;
    case core::SampleReview::State::None:
    case core::SampleReview::State::Partly:
        break;
    }
    return core::Verdict::None;
}

}

void paintReviewMark(QPainter *painter, const QRect &square, const core::SampleReview &review, const QPalette &palette)
{
    paintVerdictMark(painter, square, verdictOf(review.state), review.corrected, palette);
    if (review.state != core::SampleReview::State::Partly)
        return;
    // Begun and not finished: a part of the ring is green.
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double width = square.width() * 0.085;
    painter->setPen(QPen(verdictColour(core::Verdict::Approved, palette), width * 1.6, Qt::SolidLine, Qt::FlatCap));
    painter->drawArc(QRectF(square).adjusted(width / 2, width / 2, -width / 2, -width / 2), 90 * 16, -150 * 16);
    painter->restore();
}

}
