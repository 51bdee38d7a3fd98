#pragma once

#include <QByteArray>
#include <QSize>
#include <QStringList>

#include <gdal_priv.h>

#include <functional>

/// A raster to be made for a test. GDAL sees no disk in this program, so files are made in its memory and handed out as
/// bytes.
struct RasterFixture
{
    QSize size = {64, 48};
    int bands = 3;
    GDALDataType type = GDT_Byte;
    std::function<double(int band, int x, int y)> value = {}; ///< band from 1
    QStringList options = {};                                 ///< of the GeoTIFF driver
    std::function<void(GDALDataset &)> adjust = {};           ///< before pixels are written
    const char *format = "GTiff";
    QStringList formatOptions = {}; ///< of the format that the GeoTIFF is copied to

    QByteArray bytes() const;
    bool write(const QString &path) const;
};

/// All values of a band as GDAL reads them, from a copy in memory.
std::vector<double> plainValues(const QString &path, int band);
GDALDatasetUniquePtr openInMemory(const QString &path);

bool writeFile(const QString &path, const QByteArray &bytes);
QByteArray readFile(const QString &path);
