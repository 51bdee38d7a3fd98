#pragma once

#include "core/model/Verdict.h"

#include <QBrush>
#include <QPen>

class QPalette;

namespace ui {

/// How the pieces of bars are filled: the colours that verdicts have all over the window, told apart by their pattern,
/// too. What is not judged is an outline.
QBrush partBrush(core::Verdict verdict, const QPalette &palette);
QPen partPen(core::Verdict verdict, const QPalette &palette);

}
