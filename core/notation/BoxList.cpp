#include "core/notation/BoxList.h"

#include "core/notation/Phrase.h"

#include <array>
#include <utility>

namespace core {

namespace {

using Pair = std::pair<QStringView, QStringView>;

constexpr std::array<Pair, 7> Around{Pair(u"[", u"]"),
                                     Pair(u"<rbox>(", u")</rbox>"),
                                     Pair(u"<box>", u"</box>"),
                                     Pair(u"<object>", u"</object>"),
                                     Pair(u"<quad>", u"</quad>"),
                                     Pair(u"<point>", u"</point>"),
                                     Pair(u"<|box_start|>", u"<|box_end|>")};
constexpr std::array<Pair, 4> PhraseTags{Pair(u"<p>", u"</p>"), Pair(u"<ref>", u"</ref>"),
                                         Pair(u"<phrase>", u"</phrase>"),
                                         Pair(u"<|object_ref_start|>", u"<|object_ref_end|>")};
constexpr qsizetype LongestPhrase = 200;

qsizetype skipBack(QStringView text, qsizetype at)
{
    while (at > 0 && text[at - 1].isSpace())
        --at;
    return at;
}

qsizetype skipOn(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

/// Takes in what stands around the boxes on both sides alike.
void widen(QStringView text, BoxList &list)
{
    for (bool wider = true; wider;) {
        wider = false;
        const qsizetype before = skipBack(text, list.start);
        const qsizetype after = skipOn(text, list.end);
        for (const auto &[open, close] : Around) {
            if (text.left(before).endsWith(open) && text.mid(after).startsWith(close)) {
                list.start = before - open.size();
                list.end = after + close.size();
                wider = true;
                break;
            }
        }
    }
}

void findPhrase(QStringView text, qsizetype limit, BoxList &list)
{
    const qsizetype end = skipBack(text, list.start);
    for (const auto &[open, close] : PhraseTags) {
        if (!text.left(end).endsWith(close))
            continue;
        const qsizetype textEnd = end - close.size();
        const qsizetype from = std::max(limit, textEnd - LongestPhrase - open.size());
        const qsizetype start = text.mid(from, textEnd - from).lastIndexOf(open);
        if (start < 0)
            return;
        list.phraseStart = from + start;
        list.phraseEnd = end;
        list.phraseTextStart = list.phraseStart + open.size();
        list.phraseTextEnd = textEnd;
        return;
    }
}

}

std::vector<BoxList> boxLists(QStringView text, const std::vector<BoxToken> &tokens, const Notation &notation)
{
    std::vector<BoxList> lists;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const TextSpan span = notation.extentOf(text, tokens[i]);
        if (!lists.empty() && joinsBoxes(text.mid(lists.back().end, span.start - lists.back().end))) {
            ++lists.back().count;
            lists.back().end = span.end();
            continue;
        }
        BoxList list;
        list.first = i;
        list.count = 1;
        list.start = span.start;
        list.end = span.end();
        lists.push_back(list);
    }
    qsizetype limit = 0;
    for (BoxList &list : lists) {
        widen(text, list);
        findPhrase(text, limit, list);
        limit = list.end;
    }
    return lists;
}

}
