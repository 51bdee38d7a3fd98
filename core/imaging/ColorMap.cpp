#include "core/imaging/ColorMap.h"

#include <QCoreApplication>

#include <span>

using namespace Qt::StringLiterals;

namespace core {

namespace {

struct Stop
{
    double place; ///< 0 to 1
    QRgb color;
};

constexpr Stop Grey[] = {{0, 0x000000}, {1, 0xffffff}};

/// Black, blue, violet, yellow, white as thermal cameras show it: gnuplot's rgbformulae 30, 31, 32, which are straight
/// lines between these points.
constexpr Stop Iron[] = {{0, 0x000000},    {0.25, 0x0000ff}, {0.42, 0x8800ff},
                         {0.57, 0xff4db3}, {0.92, 0xffff00}, {1, 0xffffff}};

/// Ten even steps of the map by Smith and van der Walt for Matplotlib (CC0).
constexpr Stop Inferno[] = {{0.0 / 9, 0x000004}, {1.0 / 9, 0x1b0c42}, {2.0 / 9, 0x4b0c6b}, {3.0 / 9, 0x781c6d},
                            {4.0 / 9, 0xa52c60}, {5.0 / 9, 0xcf4446}, {6.0 / 9, 0xed6925}, {7.0 / 9, 0xfb9a06},
                            {8.0 / 9, 0xf7d03c}, {9.0 / 9, 0xfcffa4}};

/// Likewise.
constexpr Stop Viridis[] = {{0.0 / 9, 0x440154}, {1.0 / 9, 0x482878}, {2.0 / 9, 0x3e4a89}, {3.0 / 9, 0x31688e},
                            {4.0 / 9, 0x26828e}, {5.0 / 9, 0x1f9e89}, {6.0 / 9, 0x35b779}, {7.0 / 9, 0x6dcd59},
                            {8.0 / 9, 0xb4de2c}, {9.0 / 9, 0xfde725}};

/// Red, yellow, green: RdYlGn of ColorBrewer 2 by Cynthia Brewer, five classes.
constexpr Stop Diverging[] = {{0, 0xd7191c}, {0.25, 0xfdae61}, {0.5, 0xffffbf}, {0.75, 0xa6d96a}, {1, 0x1a9641}};

struct Entry
{
    ColorMap map;
    const char *id;
    const char *title;
    std::span<const Stop> stops;
};

const Entry &entry(ColorMap map)
{
    static const Entry Entries[] = {
        {ColorMap::Grey, "grey", QT_TRANSLATE_NOOP("core::ColorMap", "Grey"), Grey},
        {ColorMap::Iron, "iron", QT_TRANSLATE_NOOP("core::ColorMap", "Iron"), Iron},
        {ColorMap::Inferno, "inferno", QT_TRANSLATE_NOOP("core::ColorMap", "Inferno"), Inferno},
        {ColorMap::Viridis, "viridis", QT_TRANSLATE_NOOP("core::ColorMap", "Viridis"), Viridis},
        {ColorMap::Diverging, "diverging", QT_TRANSLATE_NOOP("core::ColorMap", "Red, yellow, green"), Diverging},
    };
    return Entries[static_cast<std::size_t>(map)];
}

QRgb mixed(QRgb a, QRgb b, double share)
{
    const auto part = [share](int from, int to) { return qRound(from + share * (to - from)); };
    return qRgb(part(qRed(a), qRed(b)), part(qGreen(a), qGreen(b)), part(qBlue(a), qBlue(b)));
}

}

QString colorMapId(ColorMap map)
{
    return QLatin1StringView(entry(map).id);
}

QString colorMapTitle(ColorMap map)
{
    return QCoreApplication::translate("core::ColorMap", entry(map).title);
}

std::optional<ColorMap> colorMapNamed(QStringView id)
{
    for (ColorMap map : ColorMaps) {
        if (id == QLatin1StringView(entry(map).id))
            return map;
    }
    return {};
}

LevelColors levelColors(ColorMap map)
{
    const std::span<const Stop> stops = entry(map).stops;
    LevelColors colors;
    std::size_t next = 1;
    for (std::size_t level = 0; level < colors.size(); ++level) {
        const double place = double(level) / 255;
        while (next + 1 < stops.size() && stops[next].place < place)
            ++next;
        const Stop &from = stops[next - 1];
        const Stop &to = stops[next];
        colors[level] = mixed(from.color, to.color, (place - from.place) / (to.place - from.place));
    }
    return colors;
}

LevelColors channelColors(QRgb channel)
{
    LevelColors colors;
    for (QRgb level = 0; level < 256; ++level)
        colors[level] = 0xff000000U | level * channel;
    return colors;
}

}
