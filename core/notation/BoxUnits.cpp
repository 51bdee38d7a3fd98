#include "core/notation/BoxUnits.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::array Orders{std::pair(BoxOrder::Corners, QStringView(u"xyxy")),
                            std::pair(BoxOrder::CornersYFirst, QStringView(u"yxyx")),
                            std::pair(BoxOrder::CornerAndSize, QStringView(u"xywh")),
                            std::pair(BoxOrder::CentreAndSize, QStringView(u"cxcywh"))};
constexpr std::array Switches{std::pair(&BoxUnits::clockwise, QStringView(u"clockwise")),
                              std::pair(&BoxUnits::radians, QStringView(u"radians")),
                              std::pair(&BoxUnits::padded, QStringView(u"padded"))};
constexpr QStringView Resized = u"resized:";

bool readWord(QStringView word, BoxUnits &units)
{
    for (const auto &[order, name] : Orders) {
        if (word == name)
            return std::exchange(units.order, order) == std::nullopt;
    }
    for (const auto &[member, name] : Switches) {
        if (word == name)
            return !std::exchange(units.*member, true);
    }
    if (word.startsWith(Resized))
        units.resized = ResizeRule::fromText(word.mid(Resized.size()));
    return word.startsWith(Resized) && units.resized;
}

}

UnitGrid BoxUnits::grid(QSizeF image) const
{
    QSizeF counted = image;
    QPointF origin;
    if (padded) {
        const double side = std::max(image.width(), image.height());
        counted = {side, side};
        origin = QPointF(image.width() - side, image.height() - side) / 2;
    }
    if (range != BoxRange::Pixels || !resized)
        return {origin, pixelsPerUnit(range, counted)};
    const QSize seen = resized->resized(counted.toSize());
    if (seen.isEmpty())
        return {origin, {}};
    return {origin, {counted.width() / seen.width(), counted.height() / seen.height()}};
}

QString BoxUnits::toText() const
{
    QStringList words{boxRangeName(range)};
    for (const auto &[value, name] : Orders) {
        if (order == value)
            words += name.toString();
    }
    for (const auto &[member, name] : Switches) {
        if (this->*member)
            words += name.toString();
    }
    if (resized)
        words += Resized.toString() + resized->toText();
    return words.join(u' ');
}

std::optional<BoxUnits> BoxUnits::fromText(QStringView text)
{
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    const auto range = words.isEmpty() ? std::nullopt : boxRangeFromName(words.first());
    if (!range)
        return {};
    BoxUnits units(*range);
    const bool known =
        std::all_of(words.begin() + 1, words.end(), [&](QStringView word) { return readWord(word, units); });
    return known ? std::optional(units) : std::nullopt;
}

}
