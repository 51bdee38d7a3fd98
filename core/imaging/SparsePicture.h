#pragma once

#include "core/base/Result.h"
#include "core/imaging/ImageOptions.h"
#include "core/imaging/LoadedImage.h"

#include <QRect>

#include <memory>
#include <vector>

namespace core {

class JobControl;
class Raster;

/// A first picture of a large image that holds no smaller copies: reads about one block in 16, spread evenly. These
/// are shown in their places; between them is what a mean of each suggests. Uses two threads.
class SparsePicture
{
public:
    SparsePicture(const Raster &raster, const ImageOptions &options, JobControl *control);

    /// With `longestSide` pixels at most; its rendition is decided by the values that were read.
    Result<LoadedImage> read(int longestSide);

private:
    class Cells;

    void chooseBlocks();
    QRect blockAt(int column, int row) const;
    void readBlocks(const Raster &raster, Cells &cells) const;
    QImage placed(const QImage &cells) const;

    const Raster &m_raster;
    const ImageOptions &m_options;
    JobControl *m_control;
    QSize m_block; ///< pixels of what is read in each place
    QSize m_step;  ///< in each direction, of so many blocks one is read
    QSize m_grid;  ///< how many are read
    int m_scale = 1;
    std::vector<int> m_bands;
};

}
