#include "resources/example/Raster.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <QFile>

#include <memory>

namespace example {

namespace {

struct Closing
{
    void operator()(GDALDataset *dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, Closing>;

GDALDriver *driver(const char *name)
{
    return GetGDALDriverManager()->GetDriverByName(name);
}

bool writePicture(const char *format, const QString &path, const QImage &image, const char *const *options)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    const Dataset memory(driver("MEM")->Create("", rgb.width(), rgb.height(), 3, GDT_Byte, nullptr));
    if (!memory)
        return false;
    for (int band = 0; band < 3; ++band) {
        auto *pixels = const_cast<uchar *>(rgb.constBits()) + band;
        if (memory->GetRasterBand(band + 1)->RasterIO(GF_Write, 0, 0, rgb.width(), rgb.height(), pixels, rgb.width(),
                                                      rgb.height(), GDT_Byte, 3, rgb.bytesPerLine()) != CE_None)
            return false;
    }
    const Dataset file(driver(format)->CreateCopy(QFile::encodeName(path).constData(), memory.get(), FALSE,
                                                  const_cast<char **>(options), nullptr, nullptr));
    return file != nullptr;
}

bool writeTiff(const QString &path, const Bands &bands, const std::optional<Georeference> &place, GDALDataType type)
{
    const char *const options[] = {"TILED=YES",        "BLOCKXSIZE=256", "BLOCKYSIZE=256",
                                   "COMPRESS=DEFLATE", "PREDICTOR=2",    nullptr};
    const char *const plain[] = {"TILED=YES",        "BLOCKXSIZE=256", "BLOCKYSIZE=256",
                                 "COMPRESS=DEFLATE", "PREDICTOR=3",    nullptr};
    const Dataset file(driver("GTiff")->Create(QFile::encodeName(path).constData(), bands.width, bands.height,
                                               int(bands.planes.size()), type,
                                               const_cast<char **>(type == GDT_Float32 ? plain : options)));
    if (!file)
        return false;
    if (place) {
        double transform[6] = {place->left, place->pixel, 0, place->top, 0, -place->pixel};
        OGRSpatialReference system;
        if (file->SetGeoTransform(transform) != CE_None || system.importFromEPSG(place->epsg) != OGRERR_NONE ||
            file->SetSpatialRef(&system) != CE_None)
            return false;
    }
    for (std::size_t i = 0; i < bands.planes.size(); ++i) {
        GDALRasterBand *band = file->GetRasterBand(int(i) + 1);
        band->SetDescription(qUtf8Printable(bands.names.at(i)));
        auto *values = const_cast<float *>(bands.planes[i].data());
        if (band->RasterIO(GF_Write, 0, 0, bands.width, bands.height, values, bands.width, bands.height, GDT_Float32, 0,
                           0) != CE_None)
            return false;
    }
    return true;
}

}

bool writeJpeg(const QString &path, const QImage &image)
{
    const char *const options[] = {"QUALITY=90", nullptr};
    return writePicture("JPEG", path, image, options);
}

bool writePng(const QString &path, const QImage &image)
{
    return writePicture("PNG", path, image, nullptr);
}

bool writeUint16(const QString &path, const Bands &bands, const std::optional<Georeference> &place)
{
    return writeTiff(path, bands, place, GDT_UInt16);
}

bool writeFloat(const QString &path, const Bands &bands, const std::optional<Georeference> &place)
{
    return writeTiff(path, bands, place, GDT_Float32);
}

}
