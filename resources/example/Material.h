#pragma once

#include <QColor>

#include <cstdint>

namespace example {

/// How a surface looks from above: a ramp from dark to light in grains of `size` tile pixels. A `stretch` above 1 draws
/// the grains out along `degrees`, as waves, furrows and tyre marks are.
struct Material
{
    QColor dark;
    QColor light;
    double size = 40;
    int octaves = 5;
    double grain = 0.04; ///< pixel noise, as a share of full brightness
    double stretch = 1;
    double degrees = 0;

    /// Shade at a place in tile pixels; `random` in [-1, 1] is the pixel's own noise.
    QRgb at(double x, double y, double random, std::uint32_t seed) const;
};

namespace materials {

Material grass();
Material dryGrass();
Material lawn();
Material soil();
Material sand();
Material gravel();
Material concrete();
Material asphalt();
Material water();
Material sea();
Material forestFloor();

}

}
