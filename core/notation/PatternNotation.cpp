#include "core/notation/PatternNotation.h"

#include "core/notation/BoxNumbers.h"
#include "core/notation/NumberText.h"
#include "core/notation/Phrase.h"

#include <algorithm>

namespace core {

PatternNotation::PatternNotation(std::vector<TokenPattern> patterns, BoxOrder order, std::vector<TagPair> tags)
    : m_patterns(std::move(patterns))
    , m_order(order)
    , m_tags(std::move(tags))
{
    for (const TokenPattern &pattern : m_patterns) {
        if (!m_starts.contains(pattern.shape().front()))
            m_starts += pattern.shape().front();
    }
}

bool PatternNotation::counts(QStringView, const BoxToken &) const
{
    return m_tags.empty();
}

bool PatternNotation::mayContain(std::string_view escaped) const
{
    return std::any_of(m_patterns.begin(), m_patterns.end(),
                       [&](const TokenPattern &pattern) { return pattern.mayMatch(escaped); });
}

QString PatternNotation::labelOf(QStringView text, const BoxToken &token, qsizetype previous) const
{
    return phraseBefore(text, token.start, previous);
}

/// Where the next token may begin; -1: nowhere.
qsizetype PatternNotation::nextStart(QStringView text, qsizetype from) const
{
    if (m_starts.size() == 1)
        return text.indexOf(m_starts.front(), from);
    // One after the other would look to the end of the text for the bracket that it has none of, again and again.
    const auto next = std::find_first_of(text.begin() + from, text.end(), m_starts.begin(), m_starts.end());
    return next == text.end() ? -1 : next - text.begin();
}

std::vector<BoxToken> PatternNotation::find(QStringView text) const
{
    std::vector<BoxToken> tokens;
    std::optional<TaggedSpans> tagged; // looked for when there is something to stand between them
    const auto isTagged = [&](qsizetype at) {
        if (!tagged)
            tagged.emplace(text, m_tags);
        return tagged->contains(at);
    };
    for (qsizetype at = nextStart(text, 0); at >= 0;) {
        std::optional<BoxToken> token;
        for (auto pattern = m_patterns.begin(); !token && pattern != m_patterns.end(); ++pattern) {
            token = pattern->match(text, at);
            if (token && !counts(text, *token) && !isTagged(at))
                token.reset();
        }
        if (!token) {
            at = nextStart(text, at + 1);
            continue;
        }
        const qsizetype previous = tokens.empty() ? 0 : tokens.back().end();
        const bool ofOneList = !tokens.empty() && joinsBoxes(text.mid(previous, at - previous));
        token->label = ofOneList ? tokens.back().label : labelOf(text, *token, previous);
        tokens.push_back(std::move(*token));
        at = nextStart(text, tokens.back().end());
    }
    return tokens;
}

Box PatternNotation::toPixels(const BoxToken &token, const BoxUnits &units, QSizeF image) const
{
    return boxOfNumbers(token.numbers, m_order, units, image);
}

QString PatternNotation::write(QStringView text, const BoxToken &token, const Box &box, const BoxUnits &units,
                               QSizeF image) const
{
    const QStringView old = text.mid(token.start, token.length);
    if (box == toPixels(token, units, image))
        return old.toString(); // also where a double holds fewer digits than were written
    const auto numbers = numbersOfBox(box, token.numbers, m_order, units, image);
    return numbers ? replaceNumbers(old, *numbers, token.decimals) : old.toString();
}

QString PatternNotation::compose(const Box &box, const QString &phrase, const BoxUnits &units, QSizeF image,
                                 int decimals) const
{
    const QString item = spelling().item;
    const std::vector<double> zeros(std::size_t(item.count(u'#')));
    const auto numbers = numbersOfBox(box, zeros, m_order, units, image);
    if (!numbers)
        return {};
    QString written;
    auto number = numbers->begin();
    for (const QChar c : item) {
        if (c == u'#')
            written += writeNumber(*number++, decimals, {});
        else if (c == u'$')
            written += phrase;
        else
            written += c;
    }
    return written;
}

}
