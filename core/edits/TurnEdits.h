#pragma once

#include "core/base/Result.h"
#include "core/edits/Edit.h"
#include "core/model/Sample.h"

#include <QCoreApplication>

#include <functional>

namespace core {

/// Makes the edits that change which turns a conversation has. Each is one step and whole: what was said of a pair that
/// goes is taken back in it, `<image>` marks stay in the first question. Pairs are named by their index in the sample,
/// from 0. Error::Locked where a pair is approved that would not be the same any more, BadInput where there is nothing
/// sensible to do.
class TurnEdits
{
    Q_DECLARE_TR_FUNCTIONS(core::TurnEdits)
public:
    /// `sample` outlives it. `newKey` gives the UUID of a new turn.
    explicit TurnEdits(const Sample &sample, std::function<QString()> newKey = {});

    /// A question and its answer behind a pair; -1: in front of all of them.
    Result<Edit> addPair(int after, const QString &question, const QString &answer) const;
    Result<Edit> removePair(int pair) const;
    Result<Edit> removeTurn(const QString &key) const;
    /// To where the pair `to` stands now.
    Result<Edit> movePair(int pair, int to) const;
    /// What stands behind `at` (UTF-16 units) becomes a turn of its own, with an empty one of the other side between.
    Result<Edit> splitTurn(const QString &key, qsizetype at) const;
    /// With the pair behind it: question with question, answer with answer.
    Result<Edit> joinPairs(int pair) const;
    Result<Edit> setRole(const QString &key, const QString &role) const;
    /// How the record calls who asks or answers.
    QString roleOf(Speaker speaker) const;

private:
    struct NewText
    {
        QString turn;
        QString text;
    };

    const Pair *pair(int index) const;
    std::vector<TurnSlot> slotsOf(const Pair &pair) const;
    QString text(int turn) const;
    Error noPair(int index) const;
    void keepImageTokens(const TurnOrder &after, std::vector<NewText> &texts) const;
    Result<Edit> arrange(const TurnOrder &after, std::vector<NewText> texts = {}) const;
    void takeBack(const Pair &pair, const QString &anchor, Edit &edit) const;

    const Sample &m_sample;
    TurnOrder m_order;
    std::function<QString()> m_newKey;
};

}
