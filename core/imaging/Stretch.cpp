#include "core/imaging/Stretch.h"

#include <QLocale>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

QString number(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

std::optional<double> finite(QStringView text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// LOW,HIGH
std::optional<ValueRange> rangeOf(QStringView text)
{
    const auto parts = text.split(u',');
    const auto low = finite(parts.first());
    const auto high = finite(parts.last());
    return parts.size() == 2 && low && high ? std::optional(ValueRange{*low, *high}) : std::nullopt;
}

Result<Stretch> percentileOf(QStringView limits)
{
    const auto range = rangeOf(limits);
    if (!range || range->low < 0 || range->low >= range->high || range->high > 100) {
        return Error{Error::Kind::Usage,
                     Stretch::tr("“percentile” needs two percentages, the lower first: percentile:2,98.")};
    }
    Stretch stretch;
    stretch.kind = Stretch::Kind::Percentile;
    stretch.low = range->low;
    stretch.high = range->high;
    return stretch;
}

Result<Stretch> sigmaOf(QStringView limits)
{
    const auto value = finite(limits);
    if (!value || *value <= 0) {
        return Error{Error::Kind::Usage,
                     Stretch::tr("“sigma” needs a number of standard deviations above 0: sigma:2.")};
    }
    Stretch stretch;
    stretch.kind = Stretch::Kind::Sigma;
    stretch.sigma = *value;
    return stretch;
}

Result<Stretch> rangesOf(QStringView limits)
{
    Stretch stretch;
    stretch.kind = Stretch::Kind::Range;
    for (QStringView part : limits.split(u';')) {
        const auto range = rangeOf(part);
        if (!range || range->low == range->high)
            stretch.ranges.clear();
        if (!range || range->low == range->high)
            break;
        stretch.ranges += *range;
    }
    if (stretch.ranges.size() != 1 && stretch.ranges.size() != 3) {
        return Error{Error::Kind::Usage, Stretch::tr("“range” needs two different values, for all channels or for each "
                                                     "of three: range:0,3000 or range:0,3000;0,2500;0,2000.")};
    }
    return stretch;
}

}

QString Stretch::toText() const
{
    switch (kind) {
    case Kind::None:
        return u"none"_s;
    case Kind::MinMax:
        return u"minmax"_s;
    case Kind::Percentile:
        return u"percentile:%1,%2"_s.arg(number(low), number(high));
    case Kind::Sigma:
        return u"sigma:"_s + number(sigma);
    case Kind::Range: {
        QStringList parts;
        for (const ValueRange &range : ranges)
            parts += number(range.low) + u',' + number(range.high);
        return u"range:"_s + parts.join(u';');
    }
    case Kind::Automatic:
        break;
    }
    return u"auto"_s;
}

Result<Stretch> Stretch::fromText(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    const QStringView name = colon < 0 ? text : text.left(colon);
    const QStringView limits = colon < 0 ? QStringView() : text.mid(colon + 1);
    Stretch stretch;
    if (text == u"auto")
        return stretch;
    if (text == u"none" || text == u"minmax") {
        stretch.kind = text == u"none" ? Kind::None : Kind::MinMax;
        return stretch;
    }
    if (name == u"percentile")
        return percentileOf(limits);
    if (name == u"sigma")
        return sigmaOf(limits);
    if (name == u"range")
        return rangesOf(limits);
    return Error{
        Error::Kind::Usage,
        tr("“%1” is no stretch; there are auto, none, minmax, percentile:LOW,HIGH, sigma:K and range:LOW,HIGH.")
            .arg(text)};
}

bool isGamma(double value)
{
    return value >= 0.05 && value <= 20;
}

}
