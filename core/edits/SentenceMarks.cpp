#include "core/edits/SentenceMarks.h"

#include "core/edits/TextPieces.h"

#include <algorithm>

namespace core {

namespace {

bool isMarkOf(const Comment &comment, const Turn &turn, const MarkedSentence &sentence)
{
    const RemarkPlace &place = comment.remark.place;
    return comment.remark.isMark() && place.turn == turn.key && place.quote.size() == sentence.length &&
           place.find(turn.value) == sentence.start;
}

/// The anchor of the pair that the turn belongs to; empty: none.
QString anchorOf(const Sample &sample, const Turn &turn)
{
    for (const Pair &pair : sample.pairs) {
        for (const int index : {pair.question, pair.answer}) {
            if (index >= 0 && sample.turns[std::size_t(index)].key == turn.key)
                return sample.anchorKey(pair);
        }
    }
    return {};
}

}

std::vector<MarkedSentence> markedSentences(const Sample &sample, const Turn &turn)
{
    std::vector<MarkedSentence> sentences;
    const QStringView text = turn.value;
    for (const QStringView piece : sentencesOf(text)) {
        const QStringView words = piece.trimmed();
        if (std::none_of(words.begin(), words.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            continue;
        MarkedSentence sentence{words.data() - text.data(), words.size()};
        const auto known = std::find_if(sample.comments.begin(), sample.comments.end(),
                                        [&](const Comment &comment) { return isMarkOf(comment, turn, sentence); });
        if (known != sample.comments.end())
            sentence.mark = known->remark.mark;
        sentences.push_back(sentence);
    }
    return sentences;
}

Edit markSentence(const Sample &sample, const Turn &turn, const MarkedSentence &sentence, SentenceMark mark,
                  const QString &newId)
{
    const auto known = std::find_if(sample.comments.begin(), sample.comments.end(),
                                    [&](const Comment &comment) { return isMarkOf(comment, turn, sentence); });
    std::optional<Remark> before;
    std::optional<Remark> after;
    if (known != sample.comments.end())
        before = known->remark;
    if (mark != SentenceMark::None) {
        after = before.value_or(Remark());
        after->mark = mark;
        after->place = {turn.key, sentence.start, sentence.length, turn.value.mid(sentence.start, sentence.length)};
    }
    const bool isNew = !before;
    return {{CommentChange{sample.id, isNew ? newId : known->id, isNew ? anchorOf(sample, turn) : known->turn, before,
                           after}}};
}

}
