#pragma once

#include <QSizeF>
#include <QString>

#include <optional>

namespace core {

/// What the numbers of a source's boxes count. Stored by name; never rename them.
enum class BoxRange {
    Unit,    ///< 0-1 of width and height
    Percent, ///< 0-100
    Mille,   ///< 0-1000
    Pixels,  ///< pixels of the image
};
inline constexpr int BoxRangeCount = 4;

/// "0-1", "0-100", "0-1000", "pixels": the same in files, on the command line and on screen.
QString boxRangeName(BoxRange range);
std::optional<BoxRange> boxRangeFromName(QStringView name);

/// Image pixels per written unit, along x and along y.
QSizeF pixelsPerUnit(BoxRange range, QSizeF image);

}
