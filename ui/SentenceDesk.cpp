#include "ui/SentenceDesk.h"

#include "core/project/ReviewSession.h"
#include "ui/conversation/ConversationView.h"

#include <algorithm>

namespace ui {

namespace {

struct Look
{
    TextMark::Kind kind;
    QString reason;
};

Look lookOf(core::SentenceMark mark)
{
    switch (mark) {
    case core::SentenceMark::Right:
        return {TextMark::Kind::SentenceRight, SentenceDesk::tr("This sentence is marked as right.")};
    case core::SentenceMark::Wrong:
        return {TextMark::Kind::SentenceWrong, SentenceDesk::tr("This sentence is marked as wrong.")};
    case core::SentenceMark::Unsure:
    case core::SentenceMark::None:
        break;
    }
    return {TextMark::Kind::SentenceUnsure, SentenceDesk::tr("This sentence is marked as unsure.")};
}

}

SentenceDesk::SentenceDesk(core::ReviewSession &session, ConversationView &conversation, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_conversation(conversation)
{
    connect(&session, &core::ReviewSession::sampleOpened, this, &SentenceDesk::leave);
    connect(&session, &core::ReviewSession::pairChanged, this, &SentenceDesk::leave);
    connect(&session, &core::ReviewSession::sampleChanged, this, &SentenceDesk::changed);
}

const core::Turn *SentenceDesk::turn() const
{
    const core::Pair *pair = m_session.currentPair();
    return pair ? &m_session.sample().turns[std::size_t(pair->anchor())] : nullptr;
}

std::vector<core::MarkedSentence> SentenceDesk::sentences() const
{
    const core::Turn *of = turn();
    return of ? core::markedSentences(m_session.sample(), *of) : std::vector<core::MarkedSentence>();
}

void SentenceDesk::step(int by)
{
    m_conversation.leaveText();
    const auto all = sentences();
    if (all.empty())
        return;
    if (m_place < 0) {
        const auto open = std::find_if(all.begin(), all.end(), [](const core::MarkedSentence &one) {
            return one.mark == core::SentenceMark::None;
        });
        m_place = open == all.end() ? 0 : int(open - all.begin());
    } else {
        m_place = std::clamp(m_place + by, 0, int(all.size()) - 1);
    }
    emit changed();
    tell();
}

void SentenceDesk::mark(core::SentenceMark mark)
{
    m_conversation.leaveText();
    const auto all = sentences();
    if (m_place < 0 || m_place >= int(all.size()))
        return step(0);
    const core::MarkedSentence &here = all[std::size_t(m_place)];
    const bool again = here.mark == mark;
    const int place = m_place;
    if (const auto done = m_session.markSentence(*turn(), here, again ? core::SentenceMark::None : mark); !done) {
        emit failed(done.error());
        return;
    }
    m_place = again ? place : std::min(place + 1, int(all.size()) - 1);
    emit changed();
    tell();
}

void SentenceDesk::tell()
{
    const auto all = sentences();
    const auto marked = std::count_if(
        all.begin(), all.end(), [](const core::MarkedSentence &one) { return one.mark != core::SentenceMark::None; });
    emit told(marked == std::ssize(all) ? tr("All %n sentence(s) of the answer have a mark.", nullptr, int(all.size()))
                                        : tr("Sentence %1 of %2").arg(m_place + 1).arg(all.size()));
}

void SentenceDesk::leave()
{
    m_place = -1;
    emit changed();
}

MarksByTurn SentenceDesk::marks() const
{
    MarksByTurn marks;
    for (const core::Pair &pair : m_session.sample().pairs) {
        const core::Turn &of = m_session.sample().turns[std::size_t(pair.anchor())];
        const bool isHere = &of == turn();
        const bool hasMarks = std::any_of(m_session.sample().comments.begin(), m_session.sample().comments.end(),
                                          [&of](const core::Comment &comment) {
                                              return comment.remark.isMark() && comment.remark.place.turn == of.key;
                                          });
        if (!hasMarks && !(isHere && m_place >= 0))
            continue;
        int number = 0;
        for (const core::MarkedSentence &one : core::markedSentences(m_session.sample(), of)) {
            if (isHere && number++ == m_place)
                marks[of.key].push_back({one.start, one.length, {}, TextMark::Kind::SentenceHere});
            if (one.mark == core::SentenceMark::None)
                continue;
            const Look look = lookOf(one.mark);
            marks[of.key].push_back({one.start, one.length, look.reason, look.kind});
        }
    }
    return marks;
}

}
