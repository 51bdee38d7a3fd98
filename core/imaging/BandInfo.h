#pragma once

#include <QString>

#include <optional>

namespace core {

/// What a file says about one of its bands.
struct BandInfo
{
    QString name;                      ///< "B8", "Gamma0_VV", "Near infrared" ...; empty when the file gives none
    QString type;                      ///< of a value: "Byte", "Int8", "UInt16", "Float32", "CFloat32" ...
    QString color;                     ///< what it is meant for: "Red", "Alpha", "Palette" ...; empty: nothing special
    QString unit;                      ///< "dB", "K" ...; often empty
    std::optional<double> noData = {}; ///< as stored
    double scale = 1;                  ///< value = stored * scale + offset
    double offset = 0;
    double wavelength = 0; ///< nanometres of its middle; 0: not told

    friend bool operator==(const BandInfo &, const BandInfo &) = default;
};

}
