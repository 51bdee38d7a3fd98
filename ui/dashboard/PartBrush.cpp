#include "ui/dashboard/PartBrush.h"

#include "ui/common/Palette.h"

#include <QPalette>

namespace ui {

QBrush partBrush(core::Verdict verdict, const QPalette &palette)
{
    const QColor colour = verdictColour(verdict, palette);
    switch (verdict) {
    case core::Verdict::Approved:
        return colour;
    case core::Verdict::Rejected:
        return {colour, Qt::BDiagPattern};
    case core::Verdict::Unsure:
        return {colour, Qt::Dense4Pattern};
    case core::Verdict::None:
        break;
    }
    return Qt::NoBrush;
}

QPen partPen(core::Verdict verdict, const QPalette &palette)
{
    return {QBrush(verdictColour(verdict, palette)), 1};
}

}
