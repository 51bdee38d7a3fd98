#include "core/imaging/TileReader.h"

#include "core/imaging/CoarseImage.h"
#include "core/imaging/LevelDataset.h"
#include "core/imaging/PyramidFile.h"

#include <QCoreApplication>

namespace core {

TileReader::TileReader(Raster raster, PyramidCache cache)
    : m_raster(std::move(raster))
    , m_cache(std::move(cache))
    , m_grid(m_raster.info().size())
{
    if (hasLevels(m_raster))
        return;
    m_pyramid = m_cache.find(m_raster);
    if (m_pyramid)
        m_levels = Raster::ofLevels(m_raster, std::make_unique<LevelDataset>(m_raster.dataset(), m_pyramid));
}

Result<TileReader> TileReader::open(const QString &path, const PyramidCache &cache)
{
    auto raster = Raster::open(path);
    if (!raster)
        return raster.error();
    return TileReader(raster.take(), cache);
}

Result<RenderedWindow> TileReader::read(const TileKey &key, const Rendition &rendition, JobControl *control) const
{
    const QSize size = m_grid.tileRect(key).size();
    const int first = m_pyramid ? m_pyramid->layout().firstLevel : 0;
    if (!m_pyramid || key.level < first)
        return renderWindow(m_raster, rendition, m_grid.imageRect(key), size, control);
    const TileGrid levels(m_levels->info().size());
    const QRect window = levels.imageRect({key.level - first, key.column, key.row});
    auto rendered = renderWindow(*m_levels, rendition, window, size, control);
    if (!m_pyramid->isDamaged())
        return rendered;
    m_cache.remove(m_raster);
    return Error{Error::Kind::Damaged, QCoreApplication::translate(
                                           "core::TileReader", "The smaller copies of “%1” were damaged and are gone.")
                                           .arg(m_raster.path())};
}

}
