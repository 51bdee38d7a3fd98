#include "ui/CompareTextsDesk.h"

#include "core/project/ReviewSession.h"
#include "ui/conversation/ConversationView.h"
#include "ui/dialogs/CompareTextsDialog.h"

namespace ui {

CompareTextsDesk::CompareTextsDesk(core::ReviewSession &session, ConversationView &conversation, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_conversation(conversation)
{
}

void CompareTextsDesk::open(QWidget *window)
{
    m_conversation.leaveText();
    const core::Pair *pair = m_session.currentPair();
    if (!pair)
        return;
    const core::Sample &sample = m_session.sample();
    const auto isEdited = [&sample](int turn) { return turn >= 0 && sample.turns[std::size_t(turn)].edited(); };
    const int shown = !isEdited(pair->answer) && isEdited(pair->question) ? pair->question : pair->anchor();
    const QString key = sample.turns[std::size_t(shown)].key;
    CompareTextsDialog dialog(window);
    connect(&m_session, &core::ReviewSession::sampleChanged, &dialog, [this, &dialog, key] { show(dialog, key); });
    connect(&dialog, &CompareTextsDialog::textWanted, this, [this, key](const QString &text) {
        const core::Turn *turn = m_session.sample().turn(key);
        if (!turn)
            return;
        if (const auto done = m_session.setText(key, turn->value, text); !done)
            emit failed(done.error());
    });
    show(dialog, key);
    dialog.exec();
}

void CompareTextsDesk::show(CompareTextsDialog &dialog, const QString &key) const
{
    const core::Turn *turn = m_session.sample().turn(key);
    if (!turn)
        return;
    dialog.setTexts(turn->original, turn->value);
    dialog.setReadOnly(m_session.project().readOnly() || m_session.sample().isLocked(key));
}

}
