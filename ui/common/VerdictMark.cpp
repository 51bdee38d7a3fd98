#include "ui/common/VerdictMark.h"

#include "ui/common/Palette.h"

#include <QPainter>
#include <QPainterPath>

namespace ui {

namespace {

QPainterPath signOf(core::Verdict verdict)
{
    QPainterPath path; // in a square from 0 to 1
    switch (verdict) {
    case core::Verdict::Approved:
        path.moveTo(0.30, 0.52);
        path.lineTo(0.45, 0.66);
        path.lineTo(0.71, 0.36);
        break;
    case core::Verdict::Rejected:
        path.moveTo(0.35, 0.35);
        path.lineTo(0.65, 0.65);
        path.moveTo(0.65, 0.35);
        path.lineTo(0.35, 0.65);
        break;
    case core::Verdict::Unsure:
        path.moveTo(0.38, 0.40);
        path.cubicTo(0.38, 0.22, 0.63, 0.22, 0.63, 0.40);
        path.cubicTo(0.63, 0.50, 0.50, 0.48, 0.50, 0.60);
        path.addEllipse(QPointF(0.50, 0.72), 0.02, 0.02);
        break;
    case core::Verdict::None:
        path.addEllipse(QPointF(0.5, 0.5), 0.16, 0.16);
        break;
    }
    return path;
}

}

void paintVerdictMark(QPainter *painter, const QRectF &rect, core::Verdict verdict, bool corrected,
                      const QPalette &palette)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool blue = corrected && verdict == core::Verdict::Approved;
    const QColor colour = blue ? correctedColour(palette) : verdictColour(verdict, palette);
    QPen pen(colour, rect.width() * 0.085, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter->setPen(pen);
    QColor fill = colour;
    fill.setAlphaF(verdict == core::Verdict::None ? 0.0F : 0.14F);
    painter->setBrush(fill);
    const double inset = pen.widthF() / 2;
    painter->drawEllipse(rect.adjusted(inset, inset, -inset, -inset));
    painter->translate(rect.topLeft());
    painter->scale(rect.width(), rect.height());
    pen.setWidthF(0.095);
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(signOf(verdict));
    painter->restore();
}

}
