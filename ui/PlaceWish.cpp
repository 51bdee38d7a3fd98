#include "ui/PlaceWish.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Coordinate
{
    double value = 0;
    QChar side; // of the compass; null: not told
    bool degrees = false;

    bool isLatitude() const { return side == u'N' || side == u'S'; }
};

Coordinate coordinate(const QString &number, const QString &sign, const QString &side)
{
    Coordinate read{number.toDouble(), side.isEmpty() ? QChar() : side[0].toUpper(),
                    !sign.isEmpty() || !side.isEmpty()};
    if (read.side == u'W' || read.side == u'S')
        read.value = -read.value;
    return read;
}

}

PlaceWish PlaceWish::of(const QString &text)
{
    static const QString number = uR"(([-+]?\d{1,9}(?:\.\d{1,15})?)\s*(°?)\s*([NSEWnsew]?))"_s;
    static const QRegularExpression box(uR"(^\s*#?(\d{1,6})\s*$)"_s);
    static const QRegularExpression pair(u"^\\s*"_s + number + u"(?:\\s*[,;]\\s*|\\s+)"_s + number + u"\\s*$"_s);
    if (const auto match = box.match(text); match.hasMatch() && match.captured(1).toInt() > 0)
        return {Kind::Box, match.captured(1).toInt(), {}};
    const auto match = pair.match(text);
    if (!match.hasMatch())
        return {};
    Coordinate first = coordinate(match.captured(1), match.captured(2), match.captured(3));
    Coordinate second = coordinate(match.captured(4), match.captured(5), match.captured(6));
    if (!first.degrees && !second.degrees)
        return {Kind::Pixel, 0, {first.value, second.value}};
    if (first.isLatitude() || second.side == u'E' || second.side == u'W')
        std::swap(first, second);
    if (first.isLatitude() || second.side == u'E' || second.side == u'W') // twice the same direction
        return {};
    return {Kind::Degrees, 0, {first.value, second.value}};
}

}
