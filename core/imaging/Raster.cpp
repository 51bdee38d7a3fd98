#include "core/imaging/Raster.h"

#include "core/imaging/BandReader.h"
#include "core/imaging/FileGrant.h"
#include "core/imaging/GdalMessages.h"
#include "core/imaging/GdalSetup.h"

#include <QFileInfo>

#include <gdal_priv.h>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int MostPixelsPerSide = 1 << 20;
constexpr int MostBands = 4096;
constexpr qint64 MostBlockBytes = qint64(1) << 30;   ///< one block of all bands is decoded at a time
constexpr qint64 MostStreamPixels = qint64(1) << 29; ///< formats that decode from the first pixel on
constexpr qint64 MostGifPixels = 100'000'000;        ///< beyond that GDAL unpacks into a temporary file
constexpr int MostDeflate = 1032;                    ///< bytes that one byte can become

bool isStream(const QString &format)
{
    return format == u"PNG" || format == u"JPEG" || format == u"GIF" || format == u"BIGGIF" || format == u"WEBP" ||
           format == u"BMP";
}

/// Why a file cannot be an image, where its first bytes tell.
QString otherContent(const QByteArray &head)
{
    struct Other
    {
        QByteArrayView start;
        const char *what;
    };
    static constexpr std::array<Other, 5> Others = {{
        {"<!doctype html", QT_TRANSLATE_NOOP("core::Raster", "“%1” is a web page, not an image.")},
        {"<html", QT_TRANSLATE_NOOP("core::Raster", "“%1” is a web page, not an image.")},
        {"<vrtdataset", QT_TRANSLATE_NOOP("core::Raster", "“%1” is a virtual raster (VRT), which is refused because it "
                                                          "can name any other file.")},
        {"version https://git-lfs", QT_TRANSLATE_NOOP("core::Raster", "“%1” is a Git LFS pointer: the image itself was "
                                                                      "not downloaded.")},
        {"<?xml", QT_TRANSLATE_NOOP("core::Raster", "“%1” is an XML document, not an image.")},
    }};
    const QByteArray text = head.trimmed().toLower();
    for (const Other &other : Others) {
        if (text.startsWith(other.start))
            return QCoreApplication::translate("core::Raster", other.what);
    }
    return {};
}

/// A raw image needs the text file that describes it.
void addHeader(FileGrant &grant, const QString &path)
{
    const QFileInfo file(path);
    grant.addSibling(path + ".hdr"_L1);
    if (file.suffix() != "hdr"_L1)
        grant.addSibling(file.path() + u'/' + file.completeBaseName() + ".hdr"_L1);
}

GDALDataset *openDataset(const FileGrant &grant, const char *const *options = nullptr)
{
    std::vector<const char *> files;
    for (const std::string &file : grant.fileNames())
        files.push_back(file.c_str());
    files.push_back(nullptr);
    return GDALDataset::Open(grant.name().c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, formatNames(), options,
                             files.data());
}

/// The small picture that a camera puts into a JPEG file need not show the same; GDAL takes it for an overview.
bool hasForeignOverview(GDALDataset &dataset)
{
    GDALRasterBand *band = dataset.GetRasterBand(1);
    for (int i = 0; band && i < band->GetOverviewCount(); ++i) {
        GDALRasterBand *overview = band->GetOverview(i);
        if (overview && QByteArrayView(overview->GetDataset()->GetDescription()).startsWith("JPEG_SUBFILE:"))
            return true;
    }
    return false;
}

/// EXIF's number, or 1.
int orientationOf(GDALDataset &dataset)
{
    const char *text = dataset.GetMetadataItem("EXIF_Orientation");
    if (!text)
        text = dataset.GetMetadataItem("EXIF_Orientation", "EXIF");
    if (!text)
        text = dataset.GetMetadataItem("TIFFTAG_ORIENTATION");
    const int orientation = text ? QByteArrayView(text).toInt() : 1;
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

RasterInfo describe(GDALDataset &dataset)
{
    RasterInfo info;
    info.width = dataset.GetRasterXSize();
    info.height = dataset.GetRasterYSize();
    info.bands = dataset.GetRasterCount();
    info.format = QString::fromUtf8(dataset.GetDriverName());
    return info;
}

}

class Raster::Private
{
public:
    Private(QString name, std::optional<FileGrant> file, GDALDatasetUniquePtr opened)
        : path(std::move(name))
        , grant(std::move(file))
        , dataset(std::move(opened))
    {
    }

    Result<> checkSize() const;
    Result<> checkBlocks() const;

    QString path;
    std::optional<FileGrant> grant; // before the dataset, which reads from it to the end
    GDALDatasetUniquePtr dataset;
    RasterInfo info;
};

Raster::Raster(std::unique_ptr<Private> d)
    : m_private(std::move(d))
{
}

Raster Raster::ofLevels(const Raster &raster, std::unique_ptr<GDALDataset> levels)
{
    auto d = std::make_unique<Private>(raster.path(), std::nullopt, GDALDatasetUniquePtr(levels.release()));
    d->info = raster.info();
    d->info.width = d->dataset->GetRasterXSize();
    d->info.height = d->dataset->GetRasterYSize();
    d->info.overviews = d->dataset->GetRasterBand(1)->GetOverviewCount();
    return Raster(std::move(d));
}

Raster::Raster(Raster &&) noexcept = default;
Raster &Raster::operator=(Raster &&) noexcept = default;
Raster::~Raster() = default;

const QString &Raster::path() const
{
    return m_private->path;
}

const RasterInfo &Raster::info() const
{
    return m_private->info;
}

GDALDataset &Raster::dataset() const
{
    return *m_private->dataset;
}

Result<> Raster::Private::checkSize() const
{
    const qint64 pixels = qint64(info.width) * info.height;
    const bool tooLarge = info.width > MostPixelsPerSide || info.height > MostPixelsPerSide ||
                          (isStream(info.format) && pixels > MostStreamPixels) ||
                          (info.format.endsWith("GIF"_L1) && pixels > MostGifPixels);
    if (tooLarge) {
        return Error{Error::Kind::Unsupported,
                     tr("“%1” is too large: %2 × %3 pixels.").arg(path).arg(info.width).arg(info.height)};
    }
    if (info.bands > MostBands)
        return Error{Error::Kind::Unsupported, tr("“%1” has too many bands: %2.").arg(path).arg(info.bands)};
    if (info.bands == 0)
        return Error{Error::Kind::Unsupported, tr("“%1” holds no picture.").arg(path)};
    if (info.format == u"PNG" && pixels / 8 / MostDeflate > grant->size()) {
        return Error{Error::Kind::BadInput, tr("“%1” cannot be %2 × %3 pixels large: the file has %4 bytes.")
                                                .arg(path)
                                                .arg(info.width)
                                                .arg(info.height)
                                                .arg(grant->size())};
    }
    return {};
}

Result<> Raster::Private::checkBlocks() const
{
    int width = 0;
    int height = 0;
    GDALRasterBand &band = *dataset->GetRasterBand(1);
    band.GetBlockSize(&width, &height);
    const qint64 bytes = qint64(width) * height * GDALGetDataTypeSizeBytes(band.GetRasterDataType());
    if (bytes <= 0 || bytes > MostBlockBytes / info.bands) {
        return Error{Error::Kind::Unsupported,
                     tr("“%1” is stored in pieces that are too large: %2 × %3 pixels of %4 bands each.")
                         .arg(path)
                         .arg(width)
                         .arg(height)
                         .arg(info.bands)};
    }
    return {};
}

Result<Raster> Raster::open(const QString &path)
{
    prepareGdal();
    auto granted = FileGrant::open(path);
    if (!granted)
        return granted.error();
    FileGrant grant = granted.take();
    if (grant.size() == 0)
        return Error{Error::Kind::BadInput, tr("“%1” is empty.").arg(path)};
    if (const QString what = otherContent(grant.head()); !what.isEmpty())
        return Error{Error::Kind::BadInput, what.arg(path)};
    addHeader(grant, path);

    const GdalMessages messages;
    GDALDatasetUniquePtr opened(openDataset(grant));
    if (opened && QByteArrayView(opened->GetDriverName()) == "JPEG" && hasForeignOverview(*opened)) {
        constexpr const char *Without[] = {"USE_INTERNAL_OVERVIEWS=NO", nullptr};
        opened.reset(openDataset(grant, Without));
    }
    if (!opened) {
        if (messages.lastError().isEmpty())
            return Error{Error::Kind::Unsupported, tr("“%1” is in no image format that is known here.").arg(path)};
        return Error{Error::Kind::BadInput, tr("“%1” cannot be read: %2").arg(path, messages.lastError())};
    }
    auto d = std::make_unique<Private>(path, std::move(grant), std::move(opened));
    d->info = describe(*d->dataset);
    if (auto checked = d->checkSize(); !checked)
        return checked.error();
    if (auto checked = d->checkBlocks(); !checked)
        return checked.error();
    GDALRasterBand &band = *d->dataset->GetRasterBand(1);
    d->info.bandInfo = readBands(*d->dataset);
    d->info.type = d->info.bandInfo[0].type;
    d->info.overviews = band.GetOverviewCount();
    d->info.orientation = orientationOf(*d->dataset);
    d->info.geo = GeoReference::of(*d->dataset);
    d->info.warnings = messages.all();
    return Raster(std::move(d));
}

}
