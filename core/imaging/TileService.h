#pragma once

#include "core/imaging/LoadedImage.h"
#include "core/imaging/PyramidCache.h"
#include "core/imaging/TileGrid.h"
#include "core/imaging/TileLoader.h"

#include <QObject>

namespace core {

/// TileLoader for the user interface: lives on the main thread, answers at once or later by a signal on that thread.
class TileService : public QObject
{
    Q_OBJECT
public:
    TileService(const TileLoader::Settings &settings, PyramidCache cache, QObject *parent = nullptr);

    /// The tiles of a large image, as its coarse picture was painted.
    void open(const QString &path, const LoadedImage &coarse);
    void close();

    const TileGrid &grid() const { return m_grid; } ///< empty while nothing is open
    /// Tiles of coarser levels would be read from very many pixels: the coarse picture has to do.
    int coarsestLevel() const { return m_coarsestLevel; }
    qint64 memory() const { return m_memory; } ///< bytes of tiles that are kept

    /// Nothing yet, and wanted: tileReady() follows. Null: it cannot be read.
    std::optional<QImage> tile(const TileKey &key) { return m_loader.find(key); }
    /// See TileLoader. To be told whenever the view changes; asking again costs little.
    void want(const std::vector<TileKey> &keys) { m_loader.want(keys); }

signals:
    void tileReady(const core::TileKey &key);
    void warned(const QStringList &sentences); ///< what could not be read, each sentence once an image
    void damaged();                            ///< the smaller copies in the cache, which are gone now

private:
    void take(quint64 image, const TileKey &key, const TileLoader::Outcome &outcome);

    PyramidCache m_cache;
    qint64 m_memory;
    TileGrid m_grid;
    int m_coarsestLevel = 0;
    quint64 m_image = 0;
    QStringList m_warned;
    TileLoader m_loader;
};

}
