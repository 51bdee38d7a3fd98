#pragma once

namespace core {

/// How the window looks, as the person at the desk wants it.
enum class Appearance {
    Desktop, ///< light or dark as the desktop is at the moment
    Light,
    Dark,
};

Appearance loadAppearance(); ///< Desktop where nothing, or nothing known, was saved
void saveAppearance(Appearance appearance);

}
