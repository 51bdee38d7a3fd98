#include "core/notation/ShikraNotation.h"

#include "core/notation/Phrase.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

constexpr TokenPattern BoxShape(u"#,#,#,#");
constexpr TokenPattern PointShape(u"#,#");
constexpr int PointDecimals = 3; ///< two numbers in brackets are anything otherwise

qsizetype skipSpace(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// The boxes, or the points, of the list whose bracket opens before `at`; none when it is anything else.
std::vector<BoxToken> readList(QStringView text, qsizetype at, const TokenPattern &shape)
{
    std::vector<BoxToken> tokens;
    for (;;) {
        auto token = shape.match(text, skipSpace(text, at));
        if (!token || (shape.shape() == PointShape.shape() && token->decimals < PointDecimals))
            return {};
        at = skipSpace(text, token->end());
        tokens.push_back(std::move(*token));
        if (at >= text.size() || (text[at] != u';' && text[at] != u']'))
            return {};
        if (text[at++] == u']')
            return tokens;
    }
}

}

ShikraNotation::ShikraNotation()
    : PatternNotation({TokenPattern(u"[#,#,#,#")})
{
}

QString ShikraNotation::id() const
{
    return u"shikra"_s;
}

QString ShikraNotation::example() const
{
    return u"[0.120,0.340,0.560,0.780;0.100,0.200,0.300,0.400]"_s;
}

QStringList ShikraNotation::alsoReads() const
{
    return {u"llava"_s};
}

std::vector<BoxToken> ShikraNotation::find(QStringView text) const
{
    std::vector<BoxToken> found;
    for (qsizetype open = text.indexOf(u'['); open >= 0; open = text.indexOf(u'[', open + 1)) {
        auto list = readList(text, open + 1, BoxShape);
        if (list.empty())
            list = readList(text, open + 1, PointShape);
        if (list.empty())
            continue;
        const QString label = phraseBefore(text, open, found.empty() ? 0 : found.back().end());
        for (BoxToken &token : list) {
            token.label = label;
            found.push_back(std::move(token));
        }
        open = found.back().end();
    }
    return found;
}

BoxSpelling ShikraNotation::spelling() const
{
    return {u"["_s, u"#,#,#,#"_s, u";"_s, u"]"_s, QString(), u" "_s};
}

}
