#include "core/notation/FieldsNotation.h"

#include "core/notation/BoxNumbers.h"
#include "core/notation/NumberText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr std::size_t CornersOfPolygon = 3;

qsizetype skipSpace(QStringView json, qsizetype at)
{
    while (at < json.size() && json[at].isSpace())
        ++at;
    return at;
}

/// The list of nothing but numbers whose bracket is at `at`.
std::optional<BoxToken> readNumbers(QStringView json, qsizetype at)
{
    BoxToken token;
    token.start = at;
    for (at = skipSpace(json, at + 1); const auto number = readNumber(json, at); at = skipSpace(json, at + 1)) {
        token.numbers.push_back(number->value);
        token.decimals = std::max(token.decimals, number->decimals);
        at = skipSpace(json, number->end());
        if (at < json.size() && json[at] == u']') {
            token.length = at + 1 - token.start;
            return token;
        }
        if (at >= json.size() || json[at] != u',')
            break;
    }
    return {};
}

bool isBox(std::size_t numbers)
{
    return numbers == 4 || numbers == 5 || (numbers >= 2 * CornersOfPolygon && numbers % 2 == 0);
}

/// The corners of a polygon that are lists of their own: one token, from bracket to bracket.
BoxToken joined(const std::vector<BoxToken> &corners, qsizetype start, qsizetype end)
{
    BoxToken token;
    token.start = start;
    token.length = end - start;
    for (const BoxToken &corner : corners) {
        token.numbers.insert(token.numbers.end(), corner.numbers.begin(), corner.numbers.end());
        token.decimals = std::max(token.decimals, corner.decimals);
    }
    return token;
}

}

QString FieldsNotation::id() const
{
    return u"fields"_s;
}

QString FieldsNotation::example() const
{
    return u"\"bbox\": [12, 34, 56, 78]"_s;
}

bool FieldsNotation::mayContain(std::string_view escaped) const
{
    return escaped.find('[') != std::string_view::npos;
}

std::vector<BoxToken> FieldsNotation::find(QStringView json) const
{
    std::vector<BoxToken> tokens;
    std::vector<BoxToken> corners; // of the list that is open
    qsizetype open = -1;           // its bracket
    for (qsizetype at = json.indexOf(u'['); at >= 0 && at < json.size(); ++at) {
        if (json[at] == u']') {
            if (open >= 0 && corners.size() >= CornersOfPolygon)
                tokens.push_back(joined(corners, open, at + 1));
            open = -1;
        }
        if (json[at] != u'[')
            continue;
        auto list = readNumbers(json, at);
        if (!list) {
            open = at;
            corners.clear();
            continue;
        }
        at = list->end() - 1;
        if (list->numbers.size() == 2) {
            corners.push_back(std::move(*list));
            continue;
        }
        open = -1; // not a list of corners
        if (isBox(list->numbers.size()))
            tokens.push_back(std::move(*list));
    }
    return tokens;
}

Box FieldsNotation::toPixels(const BoxToken &token, const BoxUnits &units, QSizeF image) const
{
    return boxOfNumbers(token.numbers, BoxOrder::Corners, units, image);
}

QString FieldsNotation::write(QStringView json, const BoxToken &token, const Box &box, const BoxUnits &units,
                              QSizeF image) const
{
    const QStringView old = json.mid(token.start, token.length);
    const auto numbers = numbersOfBox(box, token.numbers, BoxOrder::Corners, units, image);
    return numbers ? replaceNumbers(old, *numbers, token.decimals) : old.toString();
}

BoxSpelling FieldsNotation::spelling() const
{
    return {QString(), u"[#, #, #, #]"_s, u", "_s, QString(), QString(), QString()};
}

}
