#pragma once

#include <QPalette>

namespace ui {

/// The two palettes of the program: quiet greys, so that image and sentence stand out, and one accent.
QPalette themePalette(bool dark);

/// Gives the application our style and one of the palettes. Every widget follows at once, also while it is shown.
void applyTheme(bool dark);

}
