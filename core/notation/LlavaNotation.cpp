#include "core/notation/LlavaNotation.h"

#include "core/notation/NumberText.h"
#include "core/notation/Phrase.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr int Numbers = 4;

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// The token whose opening bracket stands at `start`.
std::optional<BoxToken> readToken(QStringView text, qsizetype start)
{
    std::array<double, Numbers> numbers{};
    int decimals = 0;
    qsizetype at = start;
    for (int i = 0; i < Numbers; ++i) {
        const auto number = readNumber(text, skipSpace(text, at + 1)); // past the bracket or the comma
        if (!number)
            return std::nullopt;
        numbers[std::size_t(i)] = number->value;
        decimals = std::max(decimals, number->decimals);
        at = skipSpace(text, number->end());
        if (at >= text.size() || text[at] != (i + 1 < Numbers ? u',' : u']'))
            return std::nullopt;
    }
    BoxToken token;
    token.start = start;
    token.length = at + 1 - start;
    token.numbers.assign(numbers.begin(), numbers.end());
    token.decimals = decimals;
    return token;
}

}

QString LlavaNotation::id() const
{
    return u"llava"_s;
}

QString LlavaNotation::example() const
{
    return u"[0.12, 0.34, 0.56, 0.78]"_s;
}

bool LlavaNotation::mayContain(std::string_view escaped) const
{
    // Behind the bracket: what can begin a number, an escape, or a byte of a character that may be a space.
    const auto mayBegin = [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == '\\' ||
               static_cast<unsigned char>(c) >= 0x80;
    };
    for (std::size_t at = escaped.find('['); at != std::string_view::npos; at = escaped.find('[', at + 1)) {
        const std::size_t next = escaped.find_first_not_of(" \t\r\n\f\v", at + 1);
        if (next != std::string_view::npos && mayBegin(escaped[next]))
            return true;
    }
    return escaped.find("\\u005") != std::string_view::npos;
}

std::vector<BoxToken> LlavaNotation::find(QStringView text) const
{
    std::vector<BoxToken> tokens;
    qsizetype at = text.indexOf(u'[');
    while (at >= 0) {
        auto token = readToken(text, at);
        if (!token) {
            at = text.indexOf(u'[', at + 1);
            continue;
        }
        const qsizetype previous = tokens.empty() ? 0 : tokens.back().end();
        if (!tokens.empty() && joinsBoxes(text.mid(previous, at - previous)))
            token->label = tokens.back().label;
        else
            token->label = phraseBefore(text, at, previous);
        tokens.push_back(std::move(*token));
        at = text.indexOf(u'[', tokens.back().end());
    }
    return tokens;
}

Box LlavaNotation::toPixels(const BoxToken &token, BoxRange range, QSizeF image) const
{
    Q_ASSERT(token.numbers.size() == Numbers);
    const QSizeF unit = pixelsPerUnit(range, image);
    return Box::fromCorners(token.numbers[0] * unit.width(), token.numbers[1] * unit.height(),
                            token.numbers[2] * unit.width(), token.numbers[3] * unit.height());
}

QString LlavaNotation::write(QStringView text, const BoxToken &token, const Box &box, BoxRange range,
                             QSizeF image) const
{
    const QStringView old = text.mid(token.start, token.length);
    const QSizeF unit = pixelsPerUnit(range, image);
    const bool upright = box.shape() == Box::Shape::Rect; // keeps a reversed box reversed; bounds() would not
    const QPointF half =
        upright ? QPointF(box.width(), box.height()) / 2 : QPointF(box.bounds().width(), box.bounds().height()) / 2;
    const QPointF centre = upright ? box.centre() : box.bounds().center();
    const std::array<double, Numbers> values{
        (centre.x() - half.x()) / unit.width(), (centre.y() - half.y()) / unit.height(),
        (centre.x() + half.x()) / unit.width(), (centre.y() + half.y()) / unit.height()};
    const bool finite = std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
    if (unit.isEmpty() || !finite)
        return old.toString(); // on an image without a size nothing has a place
    return replaceNumbers(old, values, token.decimals);
}

}
