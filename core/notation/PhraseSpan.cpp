#include "core/notation/PhraseSpan.h"

#include "core/notation/Phrase.h"

#include <algorithm>

namespace core {

namespace {

constexpr qsizetype Before = 400; // characters, from the phrase to its first box
constexpr qsizetype Behind = 100; // `"label": ` of JSON stands behind the numbers

}

std::vector<PhraseSpan> phraseSpans(QStringView text, const std::vector<BoxToken> &boxes)
{
    std::vector<PhraseSpan> spans;
    qsizetype limit = 0; // the end of the box before the list
    for (std::size_t i = 0; i < boxes.size();) {
        std::size_t end = i + 1;
        while (end < boxes.size() && boxes[end].label == boxes[i].label &&
               joinsBoxes(text.mid(boxes[end - 1].end(), boxes[end].start - boxes[end - 1].end())))
            ++end;
        const QString &label = boxes[i].label;
        const qsizetype from = std::max(limit, boxes[i].start - Before);
        qsizetype at = label.isEmpty() ? -1 : text.mid(from, boxes[i].start - from).lastIndexOf(label);
        qsizetype base = from;
        if (at < 0 && !label.isEmpty()) {
            base = boxes[i].end();
            const qsizetype next = i + 1 < boxes.size() ? boxes[i + 1].start : text.size();
            at = text.mid(base, std::min(Behind, next - base)).indexOf(label);
        }
        if (at >= 0)
            spans.push_back({{base + at, label.size()}, int(i), int(end - i)});
        limit = boxes[end - 1].end();
        i = end;
    }
    return spans;
}

}
