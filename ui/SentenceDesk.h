#pragma once

#include "core/base/Error.h"
#include "core/edits/SentenceMarks.h"
#include "ui/conversation/TextMark.h"

#include <QObject>

namespace core {
class ReviewSession;
}

namespace ui {

class ConversationView;

/// Walks through the current answer sentence by sentence, with a mark on each: errors hide in the middle of a caption.
class SentenceDesk : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    SentenceDesk(core::ReviewSession &session, ConversationView &conversation, QObject *parent);

    /// To the next or the one before; the first step goes to the first sentence that has no mark.
    void step(int by);
    /// The sentence gets the mark, or loses it when it has it already; and on to the next one.
    void mark(core::SentenceMark mark);
    MarksByTurn marks() const; ///< of the current pair, and where the walk is

signals:
    void changed(); ///< marks() are other ones
    void told(const QString &sentence);
    void failed(const core::Error &error);

private:
    const core::Turn *turn() const; ///< the answer of the current pair, or its question
    std::vector<core::MarkedSentence> sentences() const;
    void leave();
    void tell();

    core::ReviewSession &m_session;
    ConversationView &m_conversation;
    int m_place = -1; ///< -1: no walk
};

}
