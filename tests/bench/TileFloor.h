#pragma once

#include <QRect>
#include <QString>

#include <gdal_priv.h>

#include <array>
#include <vector>

namespace bench {

/// GeoTIFFs of four bands of 16 bits, made of the same pixels with gdal-bin, and kept for the next run.
struct TileFiles
{
    QString overviews; ///< tiles of 512, DEFLATE, with overviews
    QString tiled;     ///< the same without overviews
    QString striped;   ///< a strip for each row, uncompressed, without overviews

    /// `side` pixels high and wide. Empty names: they could not be made.
    static TileFiles make(const QString &folder, int side);
};

/// What cannot be beaten: three bands of a window with plain GDAL, percentiles if there is no table yet, a table.
class TileFloor
{
public:
    explicit TileFloor(const QString &path);

    void show(const QRect &window, QSize size);
    /// Every n-th block in both directions, three bands; of each block all four.
    void readBlocks(int step);

private:
    void makeTables(std::size_t pixels);

    GDALDatasetUniquePtr m_dataset;
    std::vector<quint16> m_values;
    std::array<std::vector<quint32>, 3> m_tables;
    std::vector<quint32> m_picture;
};

}
