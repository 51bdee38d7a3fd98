#pragma once

#include "core/imaging/BandInfo.h"

#include <QList>

class GDALDataset;

namespace core {

/// What the file says about each band: its description or what stands for it in the metadata of the formats we know
/// (ENVI, Planet, EnMAP and others that spell these keys alike).
QList<BandInfo> readBands(GDALDataset &dataset);

}
