#include "tests/core/imaging/RasterFixture.h"

#include "core/imaging/GdalSetup.h"

#include <QFile>

#include <cpl_string.h>

using namespace Qt::StringLiterals;

namespace {

CPLStringList list(const QStringList &options)
{
    CPLStringList result;
    for (const QString &option : options)
        result.AddString(option.toUtf8().constData());
    return result;
}

QByteArray takeFromMemory(const char *name)
{
    vsi_l_offset size = 0;
    GByte *data = VSIGetMemFileBuffer(name, &size, TRUE);
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    VSIFree(data);
    return bytes;
}

GDALDriver &driver(const char *name)
{
    return *GetGDALDriverManager()->GetDriverByName(name);
}

}

QByteArray RasterFixture::bytes() const
{
    core::prepareGdal();
    const char *const tiff = "/vsimem/fixture.tif";
    GDALDatasetUniquePtr dataset(
        driver("GTiff").Create(tiff, size.width(), size.height(), bands, type, list(options).List()));
    if (adjust)
        adjust(*dataset);
    std::vector<double> row(std::size_t(size.width()));
    for (int band = 1; value && band <= bands; ++band) {
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x)
                row[std::size_t(x)] = value(band, x, y);
            if (dataset->GetRasterBand(band)->RasterIO(GF_Write, 0, y, size.width(), 1, row.data(), size.width(), 1,
                                                       GDT_Float64, 0, 0, nullptr) != CE_None)
                return {};
        }
    }
    if (qstrcmp(format, "GTiff") == 0) {
        dataset.reset();
        return takeFromMemory(tiff);
    }
    const char *const copy = "/vsimem/fixture.copy";
    delete driver(format).CreateCopy(copy, dataset.get(), FALSE, list(formatOptions).List(), nullptr, nullptr);
    dataset.reset();
    VSIUnlink(tiff);
    return takeFromMemory(copy);
}

bool RasterFixture::write(const QString &path) const
{
    const QByteArray content = bytes();
    return !content.isEmpty() && writeFile(path, content);
}

GDALDatasetUniquePtr openInMemory(const QString &path)
{
    core::prepareGdal();
    static int number = 0;
    const QByteArray name = "/vsimem/plain" + QByteArray::number(++number);
    const QByteArray content = readFile(path);
    auto *copy = static_cast<GByte *>(VSIMalloc(std::size_t(content.size())));
    std::copy(content.begin(), content.end(), copy);
    VSIFCloseL(VSIFileFromMemBuffer(name.constData(), copy, vsi_l_offset(content.size()), TRUE));
    return GDALDatasetUniquePtr(GDALDataset::Open(name.constData(), GDAL_OF_RASTER));
}

std::vector<double> plainValues(const QString &path, int band)
{
    const auto dataset = openInMemory(path);
    const int width = dataset->GetRasterXSize();
    const int height = dataset->GetRasterYSize();
    std::vector<double> values(std::size_t(width) * std::size_t(height));
    const CPLErr done = dataset->GetRasterBand(band)->RasterIO(GF_Read, 0, 0, width, height, values.data(), width,
                                                               height, GDT_Float64, 0, 0, nullptr);
    return done == CE_None ? values : std::vector<double>();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
