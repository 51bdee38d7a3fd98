#include "core/model/TurnOrder.h"

#include "core/model/Sample.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

bool isNumber(const QString &key)
{
    bool number = false;
    key.toInt(&number);
    return number;
}

void setRole(Turn &turn, const QString &role)
{
    const QString imported = turn.importedRole();
    turn.formerRole = role == imported ? QString() : imported;
    turn.role = role;
}

/// The turn of that key, taken out of where it is; or a new one.
Turn takeTurn(std::vector<Turn> &from, const TurnSlot &slot)
{
    const auto known = std::find_if(from.begin(), from.end(), [&](const Turn &turn) { return turn.key == slot.key; });
    if (known == from.end())
        return {slot.key, slot.role, {}, {}};
    Turn turn = std::move(*known);
    from.erase(known);
    if (turn.isAdded())
        turn.role = slot.role;
    else
        setRole(turn, slot.role);
    return turn;
}

void pairUpAgain(Sample &sample, const std::vector<std::pair<QString, Pair>> &before)
{
    sample.pairs = pairUp(sample.turns);
    for (Pair &pair : sample.pairs) {
        const QString anchor = sample.anchorKey(pair);
        const auto known =
            std::find_if(before.begin(), before.end(), [&](const auto &old) { return old.first == anchor; });
        if (known == before.end())
            continue;
        pair.task = known->second.task;
        pair.verdicts = known->second.verdicts;
        pair.tags = known->second.tags;
    }
}

}

TurnOrder turnOrder(const Sample &sample)
{
    TurnOrder order;
    for (const Turn &turn : sample.turns) {
        if (!turn.isField())
            order.push_back({turn.key, turn.role});
    }
    return order;
}

bool arrangeTurns(Sample &sample, const TurnOrder &order)
{
    std::set<QString> there;
    for (const std::vector<Turn> *turns : {&sample.turns, &sample.removed}) {
        for (const Turn &turn : *turns)
            there.insert(turn.key);
    }
    std::set<QString> keys;
    for (const TurnSlot &slot : order) {
        const bool isNew = !there.contains(slot.key);
        if (!keys.insert(slot.key).second || slot.key.startsWith(u'/') || (isNew && isNumber(slot.key)))
            return false;
    }
    std::vector<std::pair<QString, Pair>> before;
    for (const Pair &pair : sample.pairs)
        before.emplace_back(sample.anchorKey(pair), pair);

    std::vector<Turn> pool = std::move(sample.turns);
    pool.insert(pool.end(), std::make_move_iterator(sample.removed.begin()),
                std::make_move_iterator(sample.removed.end()));
    sample.turns.clear();
    sample.removed.clear();
    for (const TurnSlot &slot : order)
        sample.turns.push_back(takeTurn(pool, slot));
    for (Turn &turn : pool) {
        if (turn.isField())
            sample.turns.push_back(std::move(turn));
        else if (!turn.isAdded())
            sample.removed.push_back(std::move(turn));
    }
    pairUpAgain(sample, before);
    return true;
}

}
