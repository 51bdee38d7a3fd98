#pragma once

namespace core {

/// How a person likes to look at images; the same in every project.
struct CanvasSettings
{
    bool keepView = false; ///< the next image of the same size is shown at the same place and zoom
    bool grid = false;
    bool crosshair = false;

    friend bool operator==(const CanvasSettings &, const CanvasSettings &) = default;
};

CanvasSettings loadCanvasSettings(); ///< what was not saved is as above
void saveCanvasSettings(const CanvasSettings &settings);

}
