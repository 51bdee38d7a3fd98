#include "resources/example/Material.h"

#include "resources/example/Noise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace example {

QRgb Material::at(double x, double y, double random, std::uint32_t seed) const
{
    double u = x;
    double v = y;
    if (stretch != 1) {
        const double angle = degrees * std::numbers::pi / 180;
        u = (x * std::cos(angle) + y * std::sin(angle)) / stretch;
        v = y * std::cos(angle) - x * std::sin(angle);
    }
    const double shade = std::clamp(0.5 + 0.5 * cloudNoise(u / size, v / size, octaves, seed), 0.0, 1.0);
    const double noise = grain * 255 * random;
    const auto channel = [&](int from, int to) {
        return int(std::clamp(std::lerp(double(from), double(to), shade) + noise, 0.0, 255.0));
    };
    return qRgb(channel(dark.red(), light.red()), channel(dark.green(), light.green()),
                channel(dark.blue(), light.blue()));
}

namespace materials {

Material grass()
{
    return {.dark = QColor(62, 74, 44), .light = QColor(122, 126, 78), .size = 70, .octaves = 6, .grain = 0.035};
}

Material dryGrass()
{
    return {.dark = QColor(104, 98, 66), .light = QColor(164, 150, 108), .size = 60, .octaves = 6, .grain = 0.035};
}

Material lawn()
{
    return {.dark = QColor(74, 98, 52), .light = QColor(108, 132, 72), .size = 46, .octaves = 5, .grain = 0.025};
}

Material soil()
{
    return {.dark = QColor(120, 98, 74), .light = QColor(176, 150, 116), .size = 55, .octaves = 6, .grain = 0.03};
}

Material sand()
{
    return {.dark = QColor(198, 180, 142), .light = QColor(232, 217, 182), .size = 64, .octaves = 5, .grain = 0.02};
}

Material gravel()
{
    return {.dark = QColor(116, 110, 100), .light = QColor(166, 158, 145), .size = 34, .octaves = 6, .grain = 0.05};
}

Material concrete()
{
    return {.dark = QColor(152, 150, 143), .light = QColor(186, 183, 174), .size = 50, .octaves = 6, .grain = 0.02};
}

Material asphalt()
{
    return {.dark = QColor(80, 82, 84), .light = QColor(108, 109, 109), .size = 44, .octaves = 6, .grain = 0.025};
}

Material water()
{
    return {.dark = QColor(38, 66, 66),
            .light = QColor(58, 88, 84),
            .size = 26,
            .octaves = 5,
            .grain = 0.012,
            .stretch = 2.6,
            .degrees = 20};
}

Material sea()
{
    return {.dark = QColor(22, 54, 78),
            .light = QColor(44, 84, 108),
            .size = 18,
            .octaves = 5,
            .grain = 0.015,
            .stretch = 3,
            .degrees = -25};
}

Material forestFloor()
{
    return {.dark = QColor(36, 46, 30), .light = QColor(70, 76, 48), .size = 30, .octaves = 5, .grain = 0.03};
}

}

}
