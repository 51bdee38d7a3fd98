#pragma once

#include <QImage>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace example {

/// Where a tile lies on the Earth: the corner of its upper left pixel and the size of a pixel, in the units of the EPSG
/// code.
struct Georeference
{
    int epsg = 0;
    double left = 0;
    double top = 0;
    double pixel = 1;
};

/// Whole numbers from 0 to 65,535 or floats, one plane per band.
struct Bands
{
    int width = 0;
    int height = 0;
    std::vector<std::vector<float>> planes;
    std::vector<QString> names;
};

bool writeJpeg(const QString &path, const QImage &image);
bool writePng(const QString &path, const QImage &image);
bool writeUint16(const QString &path, const Bands &bands, const std::optional<Georeference> &place);
bool writeFloat(const QString &path, const Bands &bands, const std::optional<Georeference> &place);

}
