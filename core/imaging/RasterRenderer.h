#pragma once

#include "core/base/Result.h"
#include "core/imaging/BandChoice.h"
#include "core/imaging/GdalMessages.h"
#include "core/imaging/ImageOptions.h"
#include "core/imaging/LoadedImage.h"
#include "core/imaging/PixelReader.h"

#include <QCoreApplication>

namespace core {

class JobControl;
class Raster;

/// Makes the picture of a raster, in the size that is wanted. To be used once, by one thread.
class RasterRenderer
{
    Q_DECLARE_TR_FUNCTIONS(core::RasterRenderer)
public:
    RasterRenderer(const Raster &raster, const ImageOptions &options, QSize size, JobControl *control);

    Result<LoadedImage> render();

private:
    bool readColors();
    bool readPalette();
    bool readGrey();
    bool readRgb();
    bool readStretched();
    bool readOpacity();
    bool isShownAsStored() const;
    PixelReader::Target target(int bytesPerPixel);
    void punchHoles();
    QStringList warnings() const;

    const Raster &m_raster;
    GDALDataset &m_dataset;
    const ImageOptions &m_options;
    BandChoice m_choice;
    GdalMessages m_messages;
    PixelReader m_reader;
    bool m_withoutValues = false; ///< there is nothing but no-data
    QImage m_image;
};

}
