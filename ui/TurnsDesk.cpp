#include "ui/TurnsDesk.h"

#include "core/edits/TurnEdits.h"
#include "core/project/ReviewSession.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"

using namespace Qt::StringLiterals;

namespace ui {

TurnsDesk::TurnsDesk(core::ReviewSession &session, ConversationView &conversation, NoticeBar &notice, Caret caret,
                     QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_conversation(conversation)
    , m_notice(notice)
    , m_caret(std::move(caret))
{
}

/// What was typed comes first. False: it was refused, which is said.
bool TurnsDesk::change(const Make &make, int then)
{
    m_conversation.leaveText();
    const auto done = m_session.changeTurns(make(core::TurnEdits(m_session.sample())), then);
    if (!done)
        emit failed(done.error());
    return done.ok();
}

void TurnsDesk::addPair()
{
    const int pair = m_session.pair();
    if (!change([pair](const core::TurnEdits &edits) { return edits.addPair(pair, {}, {}); }, pair + 1))
        return;
    if (const core::Pair *added = m_session.currentPair(); added && added->question >= 0)
        m_conversation.editTurn(m_session.sample().turns[std::size_t(added->question)].key);
}

void TurnsDesk::removePair()
{
    const int pair = m_session.pair();
    if (change([pair](const core::TurnEdits &edits) { return edits.removePair(pair); }, std::max(0, pair - 1)))
        m_notice.tell(tr("Pair %1 is gone.").arg(pair + 1),
                      {{tr("Undo"), [this] { emit undoWanted(); }}, {tr("Good"), {}}});
}

void TurnsDesk::movePair(int by)
{
    const int pair = m_session.pair();
    const int to = pair + by;
    if (to >= 0 && to < int(m_session.sample().pairs.size()))
        change([pair, to](const core::TurnEdits &edits) { return edits.movePair(pair, to); }, to);
}

void TurnsDesk::splitTurn()
{
    m_conversation.leaveText();
    const auto caret = m_caret();
    if (!caret) {
        emit failed({core::Error::Kind::BadInput,
                     tr("Put the caret into the text where it is to be split, between two words.")});
        return;
    }
    change([&caret](const core::TurnEdits &edits) { return edits.splitTurn(caret->first, caret->second); },
           m_session.pair());
}

void TurnsDesk::joinPairs()
{
    const int pair = m_session.pair();
    change([pair](const core::TurnEdits &edits) { return edits.joinPairs(pair); }, pair);
}

void TurnsDesk::changeRole()
{
    m_conversation.leaveText();
    const core::Sample &sample = m_session.sample();
    const core::Pair *pair = m_session.currentPair();
    const auto caret = m_caret();
    const core::Turn *turn = caret  ? sample.turn(caret->first)
                             : pair ? &sample.turns[std::size_t(pair->anchor())]
                                    : nullptr;
    if (!turn || turn->isField())
        return;
    const auto speaker =
        core::speakerOf(turn->role) == core::Speaker::Question ? core::Speaker::Answer : core::Speaker::Question;
    change(
        [key = turn->key, speaker](const core::TurnEdits &edits) { return edits.setRole(key, edits.roleOf(speaker)); },
        m_session.pair());
}

}
