#pragma once

#include <QRgb>
#include <QString>

#include <array>
#include <optional>

namespace core {

/// Colours of the levels 0..255, all opaque.
using LevelColors = std::array<QRgb, 256>;

/// How the levels of a single channel are coloured.
enum class ColorMap { Grey, Iron, Inferno, Viridis, Diverging };

constexpr std::array<ColorMap, 5> ColorMaps = {ColorMap::Grey, ColorMap::Iron, ColorMap::Inferno, ColorMap::Viridis,
                                               ColorMap::Diverging};

QString colorMapId(ColorMap map); ///< stable, for settings and the command line
QString colorMapTitle(ColorMap map);
std::optional<ColorMap> colorMapNamed(QStringView id);

/// Linear in sRGB between the published points that the source file names.
LevelColors levelColors(ColorMap map);

/// `channel`: the bits of a QRgb that the level goes to, for example 0x010000 for red or 0x010101 for grey.
LevelColors channelColors(QRgb channel);

}
