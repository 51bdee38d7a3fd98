#include "core/notation/BoxText.h"

#include "core/notation/BoxList.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isWord(QChar c)
{
    return c.isLetterOrNumber();
}

/// Of a list that `at` stands in or directly behind, the number of the last token before it; -1: of none.
int tokenBefore(QStringView text, qsizetype at, const std::vector<BoxToken> &tokens, const Notation &notation)
{
    for (const BoxList &list : boxLists(text, tokens, notation)) {
        if (at <= list.start || at > list.end)
            continue;
        std::size_t token = list.first;
        while (token + 1 < list.first + list.count && tokens[token + 1].start < at)
            ++token;
        return int(token);
    }
    return -1;
}

/// Two spaces, or a space before punctuation, where something was taken out.
void closeGap(QString &text, qsizetype at)
{
    const bool before = at > 0 && text[at - 1] == u' ';
    const bool after = at < text.size() && (text[at] == u' ' || QStringView(u".,;:!?").contains(text[at]));
    if (before && (after || at == text.size()))
        text.remove(at - 1, 1);
    else if (at == 0 && text.startsWith(u' '))
        text.remove(0, 1);
}

QString phraseOf(const QString &text, const BoxList &list)
{
    return text.mid(list.phraseTextStart, list.phraseTextEnd - list.phraseTextStart);
}

}

std::optional<TextWithBox> insertBox(const QString &text, TextSpan at, const Box &box, const BoxContext &context,
                                     int decimals)
{
    const Notation &notation = context.notation;
    const auto tokens = notation.find(text);
    const BoxSpelling spelling = notation.spelling();
    // The phrase without the spaces at its ends, which stay outside.
    while (at.length > 0 && text[at.end() - 1].isSpace())
        --at.length;
    while (at.length > 0 && text[at.start].isSpace())
        ++at.start, --at.length;
    const QString phrase = text.mid(at.start, at.length);
    const QString item = notation.compose(box, phrase, context.units, context.image, decimals);
    if (item.isEmpty())
        return {};
    QString changed = text;
    const int before = at.length == 0 ? tokenBefore(text, at.start, tokens, notation) : -1;
    if (before >= 0) {
        const TextSpan span = notation.extentOf(text, tokens[std::size_t(before)]);
        changed.insert(span.end(), spelling.between + item);
        return TextWithBox{changed, before + 1};
    }
    const bool spaceBefore = phrase.isEmpty() && at.start > 0 && !text[at.start - 1].isSpace() &&
                             !QStringView(u"([{\"'").contains(text[at.start - 1]);
    const bool spaceAfter = at.end() < text.size() && isWord(text[at.end()]);
    QString written = spelling.open + item + spelling.close;
    if (!phrase.isEmpty())
        written = spelling.phraseOpen + phrase + spelling.phraseClose + written;
    changed.replace(at.start, at.length,
                    (spaceBefore ? u" "_s : QString()) + written + (spaceAfter ? u" "_s : QString()));
    const auto earlier =
        std::count_if(tokens.begin(), tokens.end(), [&](const BoxToken &token) { return token.end() <= at.start; });
    return TextWithBox{changed, int(earlier)};
}

QString removeBox(const QString &text, int index, const Notation &notation, bool keepPhrase)
{
    const auto tokens = notation.find(text);
    QString changed = text;
    if (index >= 0 && index < int(tokens.size())) {
        if (const auto part = notation.sharedPartOf(text, tokens[std::size_t(index)]))
            return changed.remove(part->start, part->length);
    }
    for (const BoxList &list : boxLists(text, tokens, notation)) {
        const auto at = std::size_t(index);
        if (index < 0 || at < list.first || at >= list.first + list.count)
            continue;
        const auto spanOf = [&](std::size_t i) { return notation.extentOf(text, tokens[i]); };
        if (at + 1 < list.first + list.count)
            return changed.remove(spanOf(at).start, spanOf(at + 1).start - spanOf(at).start);
        if (at > list.first)
            return changed.remove(spanOf(at - 1).end(), spanOf(at).end() - spanOf(at - 1).end());
        changed.remove(list.start, list.end - list.start);
        qsizetype gap = list.start;
        if (list.hasPhrase()) {
            const QString rest = keepPhrase ? phraseOf(text, list) : QString();
            changed.replace(list.phraseStart, list.start - list.phraseStart, rest);
            gap = list.phraseStart + rest.size();
        }
        closeGap(changed, gap);
        return changed;
    }
    return changed;
}

}
