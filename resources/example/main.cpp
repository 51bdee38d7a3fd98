#include "resources/example/Story.h"

#include <gdal_priv.h>

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

/// example_generator FOLDER: draws the example's tiles and writes example.json beside them.
int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::fprintf(stderr, "Usage: example_generator FOLDER\n");
        return 2;
    }
    const QString folder = QFile::decodeName(argv[1]);
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "Could not make the folder %s.\n", argv[1]);
        return 4;
    }
    GDALAllRegister();
    const example::Tiles tiles = example::drawTiles(folder);
    if (tiles.isEmpty())
        return 4;

    example::Story story(tiles);
    example::describeTransport(story);
    example::describeWater(story);
    example::describeTown(story);
    example::describeLand(story);
    example::describeSensors(story);

    const QByteArray json = example::jsonOf(story.records());
    QFile file(QDir(folder).filePath(u"example.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush()) {
        std::fprintf(stderr, "Could not write %s: %s\n", qUtf8Printable(file.fileName()),
                     qUtf8Printable(file.errorString()));
        return 4;
    }
    return 0;
}
