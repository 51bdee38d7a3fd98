#pragma once

#include <QHashFunctions>

namespace core {

/// A tile of a TileGrid.
struct TileKey
{
    int level = 0; ///< level n has 1 / 2^n of the pixels along each side
    int column = 0;
    int row = 0;

    friend bool operator==(const TileKey &, const TileKey &) = default;
    friend std::size_t qHash(const TileKey &key, std::size_t seed = 0) noexcept
    {
        return qHashMulti(seed, key.level, key.column, key.row);
    }
};

}
