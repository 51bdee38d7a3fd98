#pragma once

#include <QPointF>
#include <QSizeF>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>

class GDALDataset;
class OGRSpatialReference;

namespace core {

/// Where an image lies on the earth. Pixels are those of boxes: (0, 0) is the upper left corner of the first pixel, its
/// middle is (0.5, 0.5). A value, cheap to copy; safe to share by threads, which wait for each other in lonLat().
class GeoReference
{
public:
    GeoReference() = default; ///< of an image that says nothing

    /// From the affine transform of the file, or from its ground control points by least squares. Never fails: what the
    /// file does not say, or what PROJ cannot make sense of without its database, is missing.
    static GeoReference of(GDALDataset &dataset);

    bool isValid() const { return m_transform.has_value(); } ///< map() can be told
    bool isApproximate() const { return m_approximate; }     ///< a plane through ground control points

    QString name() const { return m_name; } ///< "WGS 84 / UTM zone 31N"; empty when the file names no system
    QString unit() const { return m_unit; } ///< of map(): "metre", "degree" ...
    int epsg() const { return m_epsg; }     ///< 0: has no such number
    QString wkt() const { return m_wkt; }   ///< WKT 2 of 2018, one line
    /// What was reported on the way, for instance that PROJ's database is not installed: then names and degrees are
    /// missing, and all else is as always.
    QStringList problems() const { return m_problems; }

    std::optional<QPointF> map(QPointF pixel) const;    ///< x (easting, longitude), y (northing, latitude) in unit()
    std::optional<QPointF> lonLat(QPointF pixel) const; ///< degrees, WGS 84
    /// Size of a pixel on the ground, in metres: along a row, along a column.
    std::optional<QSizeF> pixelSize(QPointF pixel) const;
    /// Degrees from the top of the image to north, clockwise, from -180 to 180.
    std::optional<double> north(QPointF pixel) const;

private:
    class Projection;

    void readTransform(GDALDataset &dataset);
    void readSystem(const OGRSpatialReference &named);

    std::optional<std::array<double, 6>> m_transform; ///< as GDAL's: x = t[0] + column * t[1] + row * t[2]
    bool m_approximate = false;
    QString m_name;
    QString m_unit;
    int m_epsg = 0;
    QString m_wkt;
    QStringList m_problems;
    std::shared_ptr<Projection> m_projection; ///< nullptr: the file names no system
};

}
