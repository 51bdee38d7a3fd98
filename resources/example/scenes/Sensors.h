#pragma once

#include "resources/example/Raster.h"
#include "resources/example/Scene.h"

namespace example {

/// A tile that no camera took: measured values instead of colours.
struct Measured
{
    Bands bands;
    Georeference place;
    std::vector<Thing> things;
};

Measured multispectral(); ///< red, green, blue and near infrared; reflectance times 10,000
Measured radar();         ///< one band, backscatter as linear intensity with speckle
Measured thermal();       ///< one band, hundredths of a kelvin; a few hundred of the 65,536 levels

}
