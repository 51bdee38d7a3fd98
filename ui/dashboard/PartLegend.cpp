#include "ui/dashboard/PartLegend.h"

#include "ui/dashboard/PartBrush.h"
#include "ui/dashboard/ProgressWords.h"

#include <QPainter>

#include <array>

namespace ui {

namespace {

constexpr int Gap = 6;    // between a patch and its word
constexpr int Space = 18; // from one to the next
constexpr std::array Parts{core::Verdict::Approved, core::Verdict::Rejected, core::Verdict::Unsure,
                           core::Verdict::None};

}

PartLegend::PartLegend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize PartLegend::sizeHint() const
{
    int width = 0;
    for (const core::Verdict part : Parts)
        width += patch() + Gap + fontMetrics().horizontalAdvance(progress::verdictTitle(part)) + Space;
    return {width, fontMetrics().height() + 2};
}

void PartLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = patch();
    int x = 0;
    for (const core::Verdict part : Parts) {
        const QString word = progress::verdictTitle(part);
        painter.setPen(partPen(part, palette()));
        painter.setBrush(partBrush(part, palette()));
        painter.drawRect(QRectF(x + 0.5, (height() - side) / 2 + 0.5, side - 1, side - 1));
        x += side + Gap;
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, word);
        x += fontMetrics().horizontalAdvance(word) + Space;
    }
}

}
