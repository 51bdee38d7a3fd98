#pragma once

#include "resources/example/Scene.h"

#include <QMap>
#include <QSize>

namespace example {

/// A tile that was written, and what is in it.
struct Tile
{
    QSize size;
    std::vector<Thing> things;
};

/// By file name.
using Tiles = QMap<QString, Tile>;

/// Draws every tile into the folder. Empty when one could not be written; why is on stderr.
Tiles drawTiles(const QString &folder);

}
