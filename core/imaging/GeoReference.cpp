#include "core/imaging/GeoReference.h"

#include "core/imaging/GdalMessages.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <cmath>
#include <mutex>
#include <numbers>

namespace core {

/// From the system of the image to degrees of WGS 84. Made ready when first asked: that takes milliseconds, which no
/// list of thumbnails should pay for.
class GeoReference::Projection
{
public:
    explicit Projection(const OGRSpatialReference &system)
        : m_system(system)
    {
    }

    std::optional<QPointF> lonLat(QPointF map)
    {
        const std::lock_guard lock(m_mutex);
        const GdalMessages messages; // a place outside of the system's area is no news
        if (!m_isReady)
            prepare();
        double x = map.x();
        double y = map.y();
        const bool done = m_step && m_step->Transform(1, &x, &y) && std::isfinite(x) && std::isfinite(y);
        return done ? std::optional(QPointF(x, y)) : std::nullopt;
    }

private:
    void prepare()
    {
        m_isReady = true;
        OGRSpatialReference degrees;
        if (degrees.SetWellKnownGeogCS("WGS84") != OGRERR_NONE)
            return;
        degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        m_step.reset(OGRCreateCoordinateTransformation(&m_system, &degrees));
    }

    std::mutex m_mutex;
    OGRSpatialReference m_system;
    bool m_isReady = false;
    std::unique_ptr<OGRCoordinateTransformation> m_step;
};

namespace {

constexpr double Radians = std::numbers::pi / 180;

bool isInvertible(const std::array<double, 6> &t)
{
    const double area = t[1] * t[5] - t[2] * t[4];
    return std::isfinite(area) && area != 0 && std::isfinite(t[0]) && std::isfinite(t[3]);
}

/// Metres to the east and to the north between places that are close to each other, on the ellipsoid of WGS 84.
QPointF metresBetween(QPointF from, QPointF to)
{
    constexpr double Major = 6378137.0; // m
    constexpr double Flattening = 1 / 298.257223563;
    constexpr double Squared = Flattening * (2 - Flattening); // of the eccentricity
    const double latitude = (from.y() + to.y()) / 2 * Radians;
    const double w = 1 - Squared * std::pow(std::sin(latitude), 2);
    const double meridian = Major * (1 - Squared) / std::pow(w, 1.5); // radii of curvature
    const double parallel = Major / std::sqrt(w) * std::cos(latitude);
    const double turn = std::remainder(to.x() - from.x(), 360.0); // also over the date line
    return {turn * Radians * parallel, (to.y() - from.y()) * Radians * meridian};
}

}

GeoReference GeoReference::of(GDALDataset &dataset)
{
    const GdalMessages messages;
    GeoReference geo;
    geo.readTransform(dataset);
    const OGRSpatialReference *system = geo.m_approximate ? dataset.GetGCPSpatialRef() : dataset.GetSpatialRef();
    if (geo.isValid() && system && !system->IsEmpty())
        geo.readSystem(*system);
    geo.m_problems = messages.all();
    return geo;
}

void GeoReference::readTransform(GDALDataset &dataset)
{
    std::array<double, 6> transform;
    const bool isAffine = dataset.GetGeoTransform(transform.data()) == CE_None;
    const bool byPoints = !isAffine && dataset.GetGCPCount() >= 3 &&
                          GDALGCPsToGeoTransform(dataset.GetGCPCount(), dataset.GetGCPs(), transform.data(), TRUE);
    if ((!isAffine && !byPoints) || !isInvertible(transform))
        return;
    m_transform = transform;
    m_approximate = byPoints;
}

void GeoReference::readSystem(const OGRSpatialReference &named)
{
    OGRSpatialReference system(named);
    system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const char *unit = nullptr;
    if (system.IsGeographic())
        system.GetAngularUnits(&unit);
    else
        system.GetLinearUnits(&unit);
    m_unit = QString::fromUtf8(unit);
    m_name = QString::fromUtf8(system.GetName());
    const char *authority = system.GetAuthorityName(nullptr);
    if (authority && QByteArrayView(authority) == "EPSG")
        m_epsg = QByteArrayView(system.GetAuthorityCode(nullptr)).toInt();
    constexpr const char *Wkt2[] = {"FORMAT=WKT2_2018", nullptr};
    char *wkt = nullptr;
    if (system.exportToWkt(&wkt, Wkt2) == OGRERR_NONE)
        m_wkt = QString::fromUtf8(wkt);
    CPLFree(wkt);
    m_projection = std::make_shared<Projection>(system);
}

std::optional<QPointF> GeoReference::map(QPointF pixel) const
{
    if (!m_transform)
        return {};
    const auto &t = *m_transform;
    return QPointF(t[0] + pixel.x() * t[1] + pixel.y() * t[2], t[3] + pixel.x() * t[4] + pixel.y() * t[5]);
}

std::optional<QPointF> GeoReference::lonLat(QPointF pixel) const
{
    const auto place = map(pixel);
    return place && m_projection ? m_projection->lonLat(*place) : std::nullopt;
}

std::optional<QSizeF> GeoReference::pixelSize(QPointF pixel) const
{
    const auto left = lonLat(pixel - QPointF(0.5, 0));
    const auto right = lonLat(pixel + QPointF(0.5, 0));
    const auto top = lonLat(pixel - QPointF(0, 0.5));
    const auto bottom = lonLat(pixel + QPointF(0, 0.5));
    if (!left || !right || !top || !bottom)
        return {};
    const QPointF row = metresBetween(*left, *right);
    const QPointF column = metresBetween(*top, *bottom);
    return QSizeF(std::hypot(row.x(), row.y()), std::hypot(column.x(), column.y()));
}

/// The step on the image that goes north: what the two steps of one pixel are on the ground, turned round.
std::optional<double> GeoReference::north(QPointF pixel) const
{
    const auto from = lonLat(pixel);
    const auto right = lonLat(pixel + QPointF(1, 0));
    const auto below = lonLat(pixel + QPointF(0, 1));
    if (!from || !right || !below)
        return {};
    const QPointF row = metresBetween(*from, *right);
    const QPointF column = metresBetween(*from, *below);
    const double area = row.x() * column.y() - column.x() * row.y();
    if (area == 0 || !std::isfinite(area))
        return {};
    const double x = -column.x() / area; // solves x * row + y * column = (0, 1)
    const double y = row.x() / area;
    return std::atan2(x, -y) / Radians;
}

}
