#pragma once

#include "core/base/Result.h"
#include "core/imaging/PyramidWriter.h"
#include "core/imaging/Raster.h"
#include "core/imaging/ValueReducer.h"

#include <QRect>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

namespace core {

class JobControl;

/// Fills the file of a pyramid: reads the image once, along its blocks, then halves level after level. A mean counts
/// valid values only; from the second level on it is the mean of four means.
class PyramidBuilder
{
public:
    /// One thread for each raster, all of the same file and not used by others meanwhile.
    PyramidBuilder(std::vector<Raster> rasters, PyramidWriter &writer, JobControl &control);

    /// Errors: Cancelled, NoSpace, Io.
    Result<> build();

    qint64 missingPixels() const { return m_missing; } ///< that could not be read; they are not opaque
    bool hasMask() const { return m_fileHasMask || m_missing > 0; }

private:
    /// Tiles of the first level that are made together: a part of a row of them, of some bands.
    struct Piece
    {
        int row = 0;
        int firstColumn = 0;
        int columns = 0;
        int firstBand = 1;
        int bands = 0;
    };
    struct Canvas; ///< values of a piece, at the size of the first level

    std::vector<Piece> pieces() const;
    Result<> inParallel(std::size_t count, const std::function<Result<>(std::size_t, const Raster &)> &work);
    Result<> makePiece(const Piece &piece, const Raster &raster);
    bool readPart(const QRect &part, const Piece &piece, const Raster &raster, Canvas &canvas);
    QSize partSize(QSize area, const Raster &raster) const;
    Result<> writePiece(const Piece &piece, const Canvas &canvas);
    Result<> makeTile(int band, const TileKey &key);
    Error cancelled() const;

    std::vector<Raster> m_rasters;
    PyramidWriter &m_writer;
    const PyramidLayout m_layout;
    JobControl &m_control;
    std::vector<ValueReducer> m_reducers; ///< of each band
    bool m_fileHasMask = false;
    std::atomic<qint64> m_missing = 0;
    std::atomic<qint64> m_done = 0; ///< pixels, counted again for each group of bands
    qint64 m_total = 0;
};

}
