#include "core/model/Sample.h"

#include <algorithm>

namespace core {

namespace {

template <typename Turns>
auto findTurn(Turns &turns, QStringView key) -> decltype(turns.data())
{
    const auto it = std::find_if(turns.begin(), turns.end(), [key](const Turn &turn) { return turn.key == key; });
    return it == turns.end() ? nullptr : &*it;
}

template <typename Pairs>
auto findPair(Pairs &pairs, const std::vector<Turn> &turns, QStringView key) -> decltype(pairs.data())
{
    const auto it = std::find_if(pairs.begin(), pairs.end(),
                                 [&](const Pair &pair) { return turns[std::size_t(pair.anchor())].key == key; });
    return it == pairs.end() ? nullptr : &*it;
}

}

const Turn *Sample::turn(QStringView key) const
{
    return findTurn(turns, key);
}

Turn *Sample::turn(QStringView key)
{
    return findTurn(turns, key);
}

const Pair *Sample::pairOf(QStringView anchorKey) const
{
    return findPair(pairs, turns, anchorKey);
}

Pair *Sample::pairOf(QStringView anchorKey)
{
    return findPair(pairs, turns, anchorKey);
}

bool Sample::isRearranged() const
{
    if (!removed.empty())
        return true;
    for (std::size_t i = 0; i < turns.size() && !turns[i].isField(); ++i) {
        if (turns[i].isAdded() || !turns[i].formerRole.isEmpty() ||
            (i > 0 && turns[i].key.toInt() < turns[i - 1].key.toInt()))
            return true;
    }
    return false;
}

bool Sample::isLocked(QStringView turnKey) const
{
    const auto isApproved = [](const Pair &pair) { return pair.verdict() == Verdict::Approved; };
    const auto isOf = [&](int turn) { return turn >= 0 && turns[std::size_t(turn)].key == turnKey; };
    const auto own = std::find_if(pairs.begin(), pairs.end(),
                                  [&](const Pair &pair) { return isOf(pair.question) || isOf(pair.answer); });
    if (own != pairs.end())
        return isApproved(*own);
    return !pairs.empty() && std::all_of(pairs.begin(), pairs.end(), isApproved);
}

}
