#include "core/edits/ApplyChange.h"

#include "core/edits/KeptPair.h"

#include <QCoreApplication>

#include <algorithm>

namespace core {

namespace {

struct Applier
{
    Q_DECLARE_TR_FUNCTIONS(core::Applier)
public:
    Sample &sample;
    const JournalEntry &by;

    Result<> operator()(const TextChange &change) const
    {
        Turn *turn = sample.turn(change.turn);
        if (!turn)
            return noTurn(change.turn);
        if (!turn->writable)
            return Error{
                Error::Kind::BadInput,
                tr("Turn %1 of sample %2 has no text in its record that could be changed.").arg(change.turn, number())};
        if (by.kind == JournalEntry::Kind::Edit && sample.isLocked(change.turn))
            return locked(*turn);
        if (turn->value != change.before)
            return conflict(tr("The text of turn %1 of sample %2 has changed since.").arg(change.turn, number()));
        turn->value = change.after;
        return {};
    }

    Result<> operator()(const VerdictChange &change) const
    {
        Pair *pair = sample.pairOf(change.turn);
        if (!pair)
            return noPair(change.turn);
        if (pair->verdict(change.role) != change.before)
            return conflict(
                tr("The verdict on pair %1 of sample %2 has changed since.").arg(pair->number).arg(number()));
        pair->setVerdict(change.role, change.after);
        return {};
    }

    Result<> operator()(const TagChange &change) const
    {
        Pair *pair = sample.pairOf(change.turn);
        if (!pair)
            return noPair(change.turn);
        if (pair->tags.contains(change.tag) != change.before)
            return conflict(tr("The tags of pair %1 of sample %2 have changed since.").arg(pair->number).arg(number()));
        if (change.after)
            pair->tags.append(change.tag);
        else
            pair->tags.removeOne(change.tag);
        return {};
    }

    Result<> operator()(const CommentChange &change) const
    {
        if (!change.turn.isEmpty() && !sample.pairOf(change.turn))
            return noPair(change.turn);
        auto &comments = sample.comments;
        const auto it = std::find_if(comments.begin(), comments.end(),
                                     [&](const Comment &comment) { return comment.id == change.comment; });
        const bool holds = change.before ? it != comments.end() && it->remark == *change.before : it == comments.end();
        if (!holds)
            return conflict(tr("A comment on sample %1 has changed since.").arg(number()));
        if (!change.after)
            comments.erase(it);
        else if (it != comments.end())
            it->remark = *change.after;
        else
            comments.push_back({change.comment, change.turn, *change.after, by.reviewer, by.time});
        return {};
    }

    Result<> operator()(const TurnsChange &change) const
    {
        if (turnOrder(sample) != change.before)
            return conflict(tr("The turns of sample %1 have changed since.").arg(number()));
        Sample arranged = sample;
        if (!arrangeTurns(arranged, change.after))
            return Error{Error::Kind::BadInput, tr("Sample %1 has no such turns.").arg(number())};
        for (const Pair &pair : sample.pairs) {
            const QString anchor = sample.anchorKey(pair);
            if (by.kind == JournalEntry::Kind::Edit && pair.verdict() == Verdict::Approved &&
                !isPairKept(sample, pair, arranged))
                return locked(sample.turns[std::size_t(pair.anchor())]);
            if (!arranged.pairOf(anchor) && isReviewed(pair, anchor))
                return Error{Error::Kind::BadInput,
                             tr("Something is still said of pair %1 of sample %2.").arg(pair.number).arg(number())};
        }
        for (const Turn &turn : sample.turns) {
            if (turn.edited() && !turn.isField() && !arranged.turn(turn.key))
                return Error{Error::Kind::BadInput,
                             tr("Turn %1 of sample %2 still has a text of its own.").arg(turn.key, number())};
        }
        sample = std::move(arranged);
        return {};
    }

    bool isReviewed(const Pair &pair, const QString &anchor) const
    {
        return pair.verdicts != decltype(pair.verdicts)() || !pair.tags.isEmpty() ||
               std::any_of(sample.comments.begin(), sample.comments.end(),
                           [&anchor](const Comment &comment) { return comment.turn == anchor; });
    }
    QString number() const { return QString::number(sample.id.value); }
    Error noTurn(const QString &key) const
    {
        return {Error::Kind::NotFound, tr("Sample %1 has no turn %2.").arg(number(), key)};
    }
    Error locked(const Turn &turn) const
    {
        return {Error::Kind::Locked,
                tr("Turn %1 of sample %2 is approved. Reopen it to change its text.").arg(turn.key, number())};
    }
    Error noPair(const QString &key) const
    {
        return {Error::Kind::NotFound, tr("Sample %1 has no pair at turn %2.").arg(number(), key)};
    }
    static Error conflict(const QString &message) { return {Error::Kind::Conflict, message}; }
};

}

Result<> applyChange(Sample &sample, const Change &change, const JournalEntry &by)
{
    Q_ASSERT(sampleOf(change) == sample.id);
    return std::visit(Applier{sample, by}, change);
}

}
