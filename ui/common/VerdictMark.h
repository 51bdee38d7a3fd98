#pragma once

#include "core/model/Verdict.h"

#include <QRectF>

class QPainter;
class QPalette;

namespace ui {

/// Paints the mark of a verdict: a ring with a sign in it, told apart by shape and by colour. `corrected` is
/// approved with changed text. Square `rect` in the painter's units.
void paintVerdictMark(QPainter *painter, const QRectF &rect, core::Verdict verdict, bool corrected,
                      const QPalette &palette);

}
