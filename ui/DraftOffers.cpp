#include "ui/DraftOffers.h"

#include "core/project/ReviewSession.h"
#include "ui/common/NoticeBar.h"
#include "ui/conversation/ConversationView.h"

namespace ui {

namespace {
constexpr qsizetype ExcerptLength = 120;
}

DraftOffers::DraftOffers(core::ReviewSession &session, ConversationView &conversation, NoticeBar &notice,
                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_conversation(conversation)
    , m_notice(notice)
{
}

void DraftOffers::offer()
{
    if (m_session.project().readOnly())
        return;
    const auto drafts = m_session.drafts();
    if (!drafts) {
        emit failed(drafts.error());
        return;
    }
    for (const core::Draft &draft : *drafts) {
        if (draft.sample == m_session.sample().id)
            m_conversation.offerDraft(draft.turn, draft.value);
    }
}

void DraftOffers::tell()
{
    const auto known = m_session.drafts();
    if (!known) {
        emit failed(known.error());
        return;
    }
    std::vector<core::Draft> drafts = *known;
    std::erase_if(drafts, [this](const core::Draft &draft) {
        return draft.sample == m_session.sample().id && draft.turn == m_conversation.editedTurn();
    });
    if (drafts.empty())
        return;
    const core::Draft newest = drafts.front();
    QString text = tr("A text of sample %1 was typed and not stored: “%2”")
                       .arg(newest.sample.value)
                       .arg(newest.value.simplified().left(ExcerptLength));
    if (drafts.size() > 1)
        text += u' ' + tr("There are %n more.", nullptr, int(drafts.size()) - 1);
    m_notice.tell(text, {{tr("Go to it"), [this, newest] { resume(newest); }},
                         {tr("Discard it"), [this, newest] { discard(newest); }}});
}

void DraftOffers::resume(const core::Draft &draft)
{
    m_conversation.commitTyping();
    if (draft.sample != m_session.sample().id) {
        if (const auto opened = m_session.open(draft.sample); !opened) {
            emit failed(opened.error());
            return;
        }
    }
    m_conversation.editTurn(draft.turn);
    tell();
}

void DraftOffers::discard(const core::Draft &draft)
{
    if (const auto dropped = m_session.dropDraft(draft); !dropped) {
        emit failed(dropped.error());
        return;
    }
    if (draft.sample == m_session.sample().id)
        m_conversation.forgetDraft(draft.turn);
    tell();
}

}
