#pragma once

#include "core/base/Result.h"
#include "core/edits/Edit.h"

#include <QObject>

#include <functional>
#include <optional>
#include <utility>

namespace core {
class ReviewSession;
class TurnEdits;
}

namespace ui {

class ConversationView;
class NoticeBar;

/// Pairs and turns that come, go, move, split or are joined: each one step of the current sample.
class TurnsDesk : public QObject
{
    Q_OBJECT
public:
    /// Where the caret was when the editor closed: key of the turn, place in UTF-16 units.
    using Caret = std::function<std::optional<std::pair<QString, qsizetype>>()>;

    /// Everything outlives it.
    TurnsDesk(core::ReviewSession &session, ConversationView &conversation, NoticeBar &notice, Caret caret,
              QObject *parent);

    void addPair();    ///< behind the current one, and begins to type its question
    void removePair(); ///< the current one; says so, with a way back
    void movePair(int by);
    void splitTurn();  ///< at the caret
    void joinPairs();  ///< the current one and the next
    void changeRole(); ///< of the turn with the caret, else the answer: question becomes answer, or back

signals:
    void undoWanted();
    void failed(const core::Error &error);

private:
    using Make = std::function<core::Result<core::Edit>(const core::TurnEdits &)>;

    bool change(const Make &make, int then);

    core::ReviewSession &m_session;
    ConversationView &m_conversation;
    NoticeBar &m_notice;
    Caret m_caret;
};

}
