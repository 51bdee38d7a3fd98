#pragma once

#include "core/model/Verdict.h"

#include <QColor>

class QPalette;

namespace ui {

/// Colours that mean something. Everything else comes from the QPalette of the desktop.
QColor boxColour(int ordinal); ///< ring that stays apart on any ground and for colour-blind eyes
QColor verdictColour(core::Verdict verdict, const QPalette &palette);
QColor correctedColour(const QPalette &palette); ///< approved with changed text
QColor accentColour(const QPalette &palette);
QColor secondaryText(const QPalette &palette);
QColor hairline(const QPalette &palette);
QColor canvasSurround(const QPalette &palette); ///< neutral grey, so that colours in the image are judged alike
bool isDark(const QPalette &palette);

}
