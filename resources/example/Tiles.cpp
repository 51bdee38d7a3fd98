#include "resources/example/Tiles.h"

#include "resources/example/Raster.h"
#include "resources/example/scenes/Scenes.h"
#include "resources/example/scenes/Sensors.h"

#include <QDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace example {

namespace {

struct Drawn
{
    const char16_t *file;
    double pixelsPerMetre;
    std::uint32_t seed;
    void (*draw)(Scene &);
};

constexpr Drawn Photographs[] = {
    {u"airport_0001.jpg", 1.1, 11, airport},
    {u"harbour_0002.jpg", 1.0, 12, harbour},
    {u"storage_tanks_0003.jpg", 1.4, 13, storageTanks},
    {u"tennis_0004.png", 3.6, 14, tennis},
    {u"residential_0005.jpg", 2.0, 15, residential},
    {u"farmland_0006.jpg", 0.25, 16, farmland},
    {u"bridge_0007.jpg", 1.7, 17, bridge},
    {u"roundabout_0008.jpg", 2.2, 18, roundabout},
    {u"forest_0009.jpg", 1.6, 19, forest},
    {u"solar_farm_0010.png", 1.4, 20, solarFarm},
    {u"stadium_0011.jpg", 1.75, 21, stadium},
    {u"container_yard_0012.jpg", 1.25, 22, containerYard},
    {u"coast_0013.jpg", 1.3, 23, coast},
    {u"railway_0014.jpg", 1.6, 24, railway},
    {u"interchange_0015.jpg", 1.3, 25, interchange},
    {u"site_0019_2021.png", 1.8, 29, [](Scene &scene) { construction(scene, false); }},
    {u"site_0019_2024.png", 1.8, 29, [](Scene &scene) { construction(scene, true); }},
};

}

Tiles drawTiles(const QString &folder)
{
    Tiles tiles;
    const QDir dir(folder);
    bool written = true;
    const auto keep = [&](const QString &file, bool ok, QSize size, const std::vector<Thing> &things) {
        if (!ok)
            std::fprintf(stderr, "Could not write %s.\n", qUtf8Printable(dir.filePath(file)));
        written = written && ok;
        tiles.insert(file, {size, things});
    };
    for (const Drawn &drawn : Photographs) {
        const QString file = QString::fromUtf16(drawn.file);
        Scene scene(drawn.pixelsPerMetre, drawn.seed);
        drawn.draw(scene);
        const QImage image = scene.finish();
        const QString path = dir.filePath(file);
        keep(file, file.endsWith(u".png") ? writePng(path, image) : writeJpeg(path, image), image.size(),
             scene.things());
    }
    const auto measured = [&](const QString &file, const Measured &tile, auto write) {
        keep(file, write(dir.filePath(file), tile.bands, tile.place), QSize(tile.bands.width, tile.bands.height),
             tile.things);
    };
    measured(u"multispectral_0016.tif"_s, multispectral(), writeUint16);
    measured(u"radar_0017.tif"_s, radar(), writeFloat);
    measured(u"thermal_0018.tif"_s, thermal(), writeUint16);
    return written ? tiles : Tiles();
}

}
