#pragma once

#include "core/base/Error.h"

#include <QObject>

namespace core {
class ReviewSession;
struct Draft;
}

namespace ui {

class ConversationView;
class NoticeBar;

/// Texts that were typed and never stored, because the program or the disk gave up: offers them on the cards of their
/// sample, and tells of those in other samples, one at a time.
class DraftOffers : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    DraftOffers(core::ReviewSession &session, ConversationView &conversation, NoticeBar &notice, QObject *parent);

    void offer(); ///< those of the sample that was just opened
    void tell();  ///< the newest of all but the one that is being typed

signals:
    void failed(const core::Error &error);

private:
    void resume(const core::Draft &draft);
    void discard(const core::Draft &draft);

    core::ReviewSession &m_session;
    ConversationView &m_conversation;
    NoticeBar &m_notice;
};

}
