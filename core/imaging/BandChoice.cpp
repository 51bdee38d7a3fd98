#include "core/imaging/BandChoice.h"

#include "core/imaging/BandRoles.h"
#include "core/imaging/Raster.h"

#include <QCoreApplication>

#include <gdal_priv.h>

namespace core {

namespace {

int bandOf(GDALDataset &dataset, GDALColorInterp meaning)
{
    for (int band = 1; band <= dataset.GetRasterCount(); ++band) {
        if (dataset.GetRasterBand(band)->GetColorInterpretation() == meaning)
            return band;
    }
    return 0;
}

std::vector<int> defaultColors(const RasterInfo &info)
{
    const BandRoles roles = BandRoles::of(info);
    if (roles.hasTrueColor() && !roles.guessed)
        return {roles.red, roles.green, roles.blue};
    if (info.bands >= 3)
        return {1, 2, 3};
    return {1};
}

}

Result<BandChoice> BandChoice::make(const Raster &raster, const ImageOptions &options)
{
    GDALDataset &dataset = raster.dataset();
    BandChoice choice;
    const bool isFormula = options.formula == ImageOptions::Formula::NormalizedDifference;
    const auto &wanted = options.bands;
    choice.colors =
        wanted.isEmpty() && !isFormula ? defaultColors(raster.info()) : std::vector<int>(wanted.begin(), wanted.end());
    if (isFormula && choice.colors.size() != 2) {
        return Error{Error::Kind::Usage,
                     QCoreApplication::translate("core::BandChoice", "A normalized difference needs two bands.")};
    }
    if (!isFormula && choice.colors.size() != 1 && choice.colors.size() != 3) {
        return Error{Error::Kind::Usage,
                     QCoreApplication::translate("core::BandChoice", "An image is shown from one band or from three.")};
    }
    for (int band : choice.colors) {
        if (band < 1 || band > dataset.GetRasterCount()) {
            return Error{Error::Kind::Usage, QCoreApplication::translate(
                                                 "core::BandChoice", "There is no band %1; the image has %n band(s).",
                                                 nullptr, dataset.GetRasterCount())
                                                 .arg(band)};
        }
    }
    GDALRasterBand &first = *dataset.GetRasterBand(choice.colors[0]);
    choice.palette = choice.colors.size() == 1 && first.GetColorTable();
    choice.alpha = bandOf(dataset, GCI_AlphaBand);
    choice.mask = !choice.alpha && (first.GetMaskFlags() & GMF_PER_DATASET);
    return choice;
}

}
