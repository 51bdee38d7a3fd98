#include "core/notation/BoxRange.h"

#include <array>

namespace core {

namespace {
constexpr std::array<QStringView, BoxRangeCount> Names{u"0-1", u"0-100", u"0-1000", u"pixels"};
}

QString boxRangeName(BoxRange range)
{
    return Names[static_cast<std::size_t>(range)].toString();
}

std::optional<BoxRange> boxRangeFromName(QStringView name)
{
    for (std::size_t i = 0; i < Names.size(); ++i) {
        if (Names[i] == name)
            return static_cast<BoxRange>(i);
    }
    return std::nullopt;
}

QSizeF pixelsPerUnit(BoxRange range, QSizeF image)
{
    switch (range) {
    case BoxRange::Unit:
        return image;
    case BoxRange::Percent:
        return image / 100;
    case BoxRange::Mille:
        return image / 1000;
    case BoxRange::Pixels:
        break;
    }
    return {1, 1};
}

}
