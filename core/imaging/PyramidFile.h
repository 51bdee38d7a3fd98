#pragma once

#include "core/base/Result.h"
#include "core/imaging/LevelStore.h"
#include "core/imaging/PyramidFormat.h"
#include "core/imaging/PyramidLayout.h"

#include <atomic>
#include <memory>

namespace core {

/// A whole pyramid on the disk, to be read only: head with the fingerprint of the image, packed tiles, their places, a
/// foot with a digest of all but the tiles, which have checksums of their own. Level 0 of the store is the first level
/// of the layout. May be read by several threads.
class PyramidFile : public LevelStore
{
public:
    /// Errors: NotFound, Io; Damaged when it is not whole, or was made of another state of the image.
    static Result<std::shared_ptr<const PyramidFile>> open(const QString &path, const PyramidLayout &layout);
    ~PyramidFile() override;

    const PyramidLayout &layout() const { return m_layout; }
    qint64 missingPixels() const { return m_content.missingPixels; } ///< of the image, that could not be read
    /// A tile turned out not to be what was written: the file is to be thrown away.
    bool isDamaged() const { return m_damaged.load(std::memory_order_relaxed); }

    int levels() const override { return m_layout.levels(); }
    QSize levelSize(int level) const override { return m_layout.grid.levelSize(m_layout.firstLevel + level); }
    QSize tileSize() const override { return {TileGrid::Side, TileGrid::Side}; }
    bool hasMask() const override { return m_content.hasMask; }
    bool readTile(int level, int band, int column, int row, void *values) const override;

private:
    PyramidFile(PyramidLayout layout, int descriptor)
        : m_layout(std::move(layout))
        , m_descriptor(descriptor)
    {
    }
    bool readContent();

    PyramidLayout m_layout;
    int m_descriptor; ///< ours to close
    PyramidFormat m_content;
    mutable std::atomic<bool> m_damaged = false;
};

}
