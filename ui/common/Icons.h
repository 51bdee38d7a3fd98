#pragma once

#include <QIcon>
#include <QPalette>

namespace ui {

/// An icon of our own set (resources/icons), drawn sharp at any size and pixel ratio in the palette's text colour;
/// paler when disabled, in the colour of selected text when selected. Made with the application's palette, as a widget
/// without colours of its own has it, the icon follows the desktop's theme by itself; made with another palette it
/// keeps that one. A name that the set does not have gives a null icon.
QIcon icon(QStringView name, const QPalette &palette = QPalette());

/// The program's own icon, in its own colours.
QIcon applicationIcon();

}
