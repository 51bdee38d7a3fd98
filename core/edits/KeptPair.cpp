#include "core/edits/KeptPair.h"

namespace core {

namespace {

TurnSlot slotOf(const Sample &sample, int turn)
{
    if (turn < 0)
        return {};
    return {sample.turns[std::size_t(turn)].key, sample.turns[std::size_t(turn)].role};
}

}

bool isPairKept(const Sample &before, const Pair &pair, const Sample &after)
{
    const Pair *now = after.pairOf(before.anchorKey(pair));
    return now && slotOf(before, pair.question) == slotOf(after, now->question) &&
           slotOf(before, pair.answer) == slotOf(after, now->answer);
}

}
