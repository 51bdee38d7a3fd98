#include "core/notation/ResizeRule.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

QSize ResizeRule::resized(QSize image) const
{
    if (image.isEmpty())
        return {};
    const double pixels = double(image.width()) * image.height();
    const auto multiple = [this](double parts) { return std::max(factor, int(parts) * factor); };
    // nearbyint: halves go to the even number, as in the language that the rule is published in.
    const QSize nearest(multiple(std::nearbyint(double(image.width()) / factor)),
                        multiple(std::nearbyint(double(image.height()) / factor)));
    const double found = double(nearest.width()) * nearest.height();
    if (found > double(maxPixels)) {
        const double shrink = std::sqrt(pixels / double(maxPixels));
        return {multiple(std::floor(image.width() / shrink / factor)),
                multiple(std::floor(image.height() / shrink / factor))};
    }
    if (found < double(minPixels)) {
        const double grow = std::sqrt(double(minPixels) / pixels);
        return {multiple(std::ceil(image.width() * grow / factor)),
                multiple(std::ceil(image.height() * grow / factor))};
    }
    return nearest;
}

QString ResizeRule::toText() const
{
    return u"%1,%2,%3"_s.arg(factor).arg(minPixels).arg(maxPixels);
}

std::optional<ResizeRule> ResizeRule::fromText(QStringView text)
{
    const auto parts = text.split(u',');
    if (parts.size() != 3)
        return {};
    bool ok[3] = {};
    ResizeRule rule;
    rule.factor = parts[0].toInt(&ok[0]);
    rule.minPixels = parts[1].toLongLong(&ok[1]);
    rule.maxPixels = parts[2].toLongLong(&ok[2]);
    const bool sane = ok[0] && ok[1] && ok[2] && rule.factor > 0 && rule.factor <= 1024 && rule.minPixels > 0 &&
                      rule.minPixels <= rule.maxPixels && rule.maxPixels <= qint64(1) << 40;
    return sane ? std::optional(rule) : std::nullopt;
}

}
