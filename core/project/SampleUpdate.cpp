#include "core/project/SampleUpdate.h"

#include "core/model/Sample.h"
#include "core/project/SampleIndex.h"

#include <algorithm>

namespace core {

SampleUpdate SampleUpdate::of(const Sample &sample, const QByteArray &traits)
{
    SampleUpdate update;
    update.sample = sample.id;
    update.traits = traits;
    std::vector<bool> inPair(sample.turns.size(), false);
    for (const Pair &pair : sample.pairs) {
        bool edited = false;
        for (const int turn : {pair.question, pair.answer}) {
            if (turn < 0)
                continue;
            inPair[std::size_t(turn)] = true;
            edited = edited || sample.turns[std::size_t(turn)].differs();
        }
        const unsigned verdicts = SampleIndex::verdictBits(pair.verdict(Role::Annotator), pair.verdict(Role::Reviewer));
        update.states.push_back(std::uint8_t(verdicts | (edited ? unsigned(SampleIndex::EditedBit) : 0U)));
    }
    const auto marksOf = [&update, &sample](const Pair &pair) -> QStringList & {
        update.marks.resize(sample.pairs.size());
        return update.marks[std::size_t(pair.number - 1)];
    };
    for (const Comment &comment : sample.comments) {
        const Pair *pair = comment.turn.isEmpty() ? nullptr : sample.pairOf(comment.turn);
        const bool isComment = !comment.remark.isMark(); // a mark on a sentence is found as such
        if (pair && isComment)
            update.states[std::size_t(pair->number - 1)] |= SampleIndex::CommentedBit;
        update.commented = update.commented || (!pair && isComment);
        (pair ? marksOf(*pair) : update.sampleMarks) += MarkIndex::of(comment.remark);
    }
    for (const Pair &pair : sample.pairs) {
        for (const QString &tag : pair.tags)
            marksOf(pair).append(MarkIndex::tag(tag));
    }
    for (std::size_t turn = 0; turn < sample.turns.size(); ++turn)
        update.editedOutside = update.editedOutside || (!inPair[turn] && sample.turns[turn].differs());
    update.rearranged = sample.isRearranged();
    update.editedOutside = update.editedOutside || !sample.removed.empty();
    return update;
}

}
