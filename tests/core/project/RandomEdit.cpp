#include "tests/core/project/RandomEdit.h"

#include "core/edits/TurnEdits.h"
#include "tests/core/project/MadeProject.h"

using namespace Qt::StringLiterals;
using namespace core;

namespace {

Edit text(const Sample &sample, QRandomGenerator &random, int number)
{
    const Turn &turn = sample.turns[random.bounded(quint32(sample.turns.size()))];
    const QString after = random.bounded(5) == 0
                              ? turn.original
                              : u"text %1 机场 "_s.arg(number) + QChar(0xDC00 + number % 100) + QChar(0);
    return aroundLocks(sample, {sample.id, turn.key, turn.value, after});
}

Edit turns(const Sample &sample, QRandomGenerator &random, int number)
{
    int key = 0;
    const TurnEdits edits(sample, [&] { return u"%1-%2"_s.arg(number).arg(++key); });
    const int pairs = int(sample.pairs.size());
    const int pair = random.bounded(pairs + 1) - 1;
    const auto made = [&]() -> Result<Edit> {
        switch (random.bounded(6)) {
        case 0:
            return edits.addPair(pair, u"new question %1"_s.arg(number), u"new answer"_s);
        case 1:
            return edits.removePair(pair);
        case 2:
            return edits.movePair(pair, random.bounded(pairs + 1));
        case 3:
            return edits.joinPairs(pair);
        default:
            break;
        }
        if (sample.turns.empty())
            return Edit{};
        const Turn &turn = sample.turns[random.bounded(quint32(sample.turns.size()))];
        return random.bounded(2) == 0 ? edits.splitTurn(turn.key, random.bounded(int(turn.value.size()) + 1))
                                      : edits.setRole(turn.key, edits.roleOf(Speaker(random.bounded(2))));
    }();
    return made ? *made : Edit{}; // it was asked for nonsense, or for what is approved
}

}

Edit randomEdit(const Sample &sample, QRandomGenerator &random, int number)
{
    const int dice = random.bounded(12);
    if (dice < 5)
        return sample.turns.empty() ? Edit{} : text(sample, random, number);
    if (dice > 9)
        return turns(sample, random, number);
    Edit edit;
    for (const Pair &pair : sample.pairs) {
        const QString anchor = sample.anchorKey(pair);
        const auto role = Role(dice % RoleCount);
        const QString tag = u"tag %1"_s.arg(number % 7);
        const bool has = pair.tags.contains(tag);
        if (dice < 8)
            edit.changes.push_back(
                VerdictChange{sample.id, anchor, pair.verdict(role), Verdict(random.bounded(VerdictCount)), role});
        else if (dice == 8)
            edit.changes.push_back(TagChange{sample.id, anchor, tag, has, !has});
        else
            edit.changes.push_back(
                CommentChange{sample.id, u"comment-%1-%2"_s.arg(number).arg(anchor), anchor, {}, u"why"_s});
    }
    return edit;
}
