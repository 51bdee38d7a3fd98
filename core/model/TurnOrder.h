#pragma once

#include <QString>

#include <vector>

namespace core {

struct Sample;

/// A turn in the order of a conversation: its key, and who speaks, as the file spells it.
struct TurnSlot
{
    QString key;
    QString role;
    friend bool operator==(const TurnSlot &, const TurnSlot &) = default;
};

/// The turns of a conversation in their order.
using TurnOrder = std::vector<TurnSlot>;

/// How the conversation of the sample stands now; fields are no part of it.
TurnOrder turnOrder(const Sample &sample);

/// Brings the conversation into this order. Turns of the record that are left out go to Sample::removed, others go for
/// good; a key that is neither in the sample nor a number is that of a new turn, which is empty. Pairs are made anew
/// and keep what is known of those with the same anchor. False, and nothing is changed: a key comes twice, or it is a
/// number that the record does not have.
bool arrangeTurns(Sample &sample, const TurnOrder &order);

}
