#include "core/notation/NumberText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

using namespace Qt::StringLiterals;

namespace core {

namespace {

/// Beyond it, a number without an exponent would be too long to be read again.
constexpr double MaxWritten = 1e40;

bool isDigit(QStringView text, qsizetype at)
{
    return at < text.size() && text[at] >= u'0' && text[at] <= u'9';
}

bool isAny(QStringView text, qsizetype at, QStringView characters)
{
    return at < text.size() && characters.contains(text[at]);
}

qsizetype skipDigits(QStringView text, qsizetype at)
{
    while (isDigit(text, at))
        ++at;
    return at;
}

/// How many steps of 10^-decimals, halves away from zero.
double steps(double value, int decimals)
{
    constexpr double HalfTolerance = 1e-9;
    const double scaled = value * std::pow(10.0, decimals);
    return std::round(scaled + std::copysign(HalfTolerance, scaled));
}

/// The digits of a whole number of steps with the point put in. Steps beyond the integers of a double do not come from
/// rounding, so their digits are as good as any.
QString digitsOf(double wholeSteps, int decimals)
{
    QString digits = QString::number(std::abs(wholeSteps), 'f', 0);
    if (decimals == 0)
        return digits;
    digits = digits.rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    return digits;
}

}

std::optional<NumberText> readNumber(QStringView text, qsizetype at)
{
    const bool sign = isAny(text, at, u"+-");
    const qsizetype whole = at + (sign ? 1 : 0);
    qsizetype end = skipDigits(text, whole);
    const bool hasWhole = end > whole;
    int fraction = 0;
    if (isAny(text, end, u".") && (hasWhole || isDigit(text, end + 1))) {
        const qsizetype point = end;
        end = skipDigits(text, point + 1);
        fraction = int(end - point - 1);
    } else if (!hasWhole) {
        return std::nullopt;
    }
    int exponent = 0;
    if (isAny(text, end, u"eE")) {
        const qsizetype digits = end + (isAny(text, end + 1, u"+-") ? 2 : 1);
        if (isDigit(text, digits)) {
            const qsizetype after = skipDigits(text, digits);
            exponent = text.mid(digits, std::min<qsizetype>(after - digits, 6)).toInt();
            if (text[end + 1] == u'-')
                exponent = -exponent;
            end = after;
        }
    }
    if (end - at > NumberText::MaxLength)
        return std::nullopt;

    std::array<char, NumberText::MaxLength> ascii{};
    const qsizetype first = text[at] == u'+' ? at + 1 : at; // from_chars knows no plus
    std::transform(text.begin() + first, text.begin() + end, ascii.begin(), [](QChar c) { return c.toLatin1(); });
    NumberText number;
    const auto read = std::from_chars(ascii.data(), ascii.data() + (end - first), number.value);
    if (read.ec != std::errc())
        return std::nullopt;
    number.start = at;
    number.length = end - at;
    number.decimals = std::clamp(fraction - exponent, 0, NumberText::MaxDecimals);
    return number;
}

QString writeNumber(double value, int decimals, QStringView like)
{
    const double whole = steps(value, decimals);
    QString digits = digitsOf(whole, decimals);
    const qsizetype likeStart = isAny(like, 0, u"+-") ? 1 : 0;
    if (isAny(like, likeStart, u".") && digits.startsWith("0."_L1))
        digits.remove(0, 1);
    if (like.endsWith(u'.') && decimals == 0)
        digits.append(u'.');
    if (whole < 0)
        digits.prepend(u'-');
    else if (like.startsWith(u'+'))
        digits.prepend(u'+');
    return digits;
}

QString replaceNumbers(QStringView token, std::span<const double> values, int decimals)
{
    QString written;
    written.reserve(token.size());
    qsizetype copied = 0;
    qsizetype at = 0;
    for (const double value : values) {
        std::optional<NumberText> old;
        while (at < token.size() && !(old = readNumber(token, at)))
            ++at;
        if (!old)
            break;
        at = old->end();
        const bool writable = std::abs(value) < MaxWritten; // also false for what is no number
        if (!writable || steps(value, decimals) == steps(old->value, decimals))
            continue;
        written.append(token.mid(copied, old->start - copied));
        written.append(writeNumber(value, decimals, token.mid(old->start, old->length)));
        copied = old->end();
    }
    return written.append(token.mid(copied));
}

}
