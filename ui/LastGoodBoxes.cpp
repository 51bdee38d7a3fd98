#include "ui/LastGoodBoxes.h"

#include "core/notation/LostBoxes.h"
#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/conversation/ConversationView.h"

#include <algorithm>

namespace ui {

LastGoodBoxes::LastGoodBoxes(core::ReviewSession &session, const ConversationView &conversation, CanvasView &canvas,
                             QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_canvas(canvas)
{
    connect(&conversation, &ConversationView::textTyped, this, &LastGoodBoxes::follow);
    connect(&session, &core::ReviewSession::sampleOpened, this, &LastGoodBoxes::forget);
    connect(&session, &core::ReviewSession::sampleChanged, this, &LastGoodBoxes::forget);
    connect(&session, &core::ReviewSession::boxesChanged, this, [this] {
        if (std::exchange(m_takesNext, false))
            m_boxes = boxesOf(m_turn);
    });
}

void LastGoodBoxes::follow(const QString &key, const QString &text)
{
    const core::Turn *turn = m_session.sample().turn(key);
    const core::BoxReading reading = m_session.project().boxReading(m_session.sample().source);
    const core::Notation *notation = turn ? reading.notationOf(*turn) : nullptr;
    if (!notation)
        return;
    if (key != m_turn) {
        m_turn = key;
        m_text = turn->value;
        m_boxes = boxesOf(key);
    }
    std::vector<core::BoxToken> before;
    for (const core::SampleBox &box : m_boxes)
        before.push_back(box.token);
    std::vector<DashedBox> lost;
    for (const std::size_t i : core::lostBoxes(m_text, before, text, notation->find(text)))
        lost.push_back({m_boxes[i].box, m_colours.of(m_boxes[i], m_session.sample())});
    if (lost.empty()) {
        m_text = text;
        m_takesNext = true;
    }
    if (m_session.imageSize().isEmpty())
        lost.clear();
    m_canvas.setLost(std::move(lost));
}

void LastGoodBoxes::forget()
{
    m_turn.clear();
    m_canvas.setLost({});
}

std::vector<core::SampleBox> LastGoodBoxes::boxesOf(const QString &turn) const
{
    std::vector<core::SampleBox> boxes;
    std::copy_if(m_session.boxes().begin(), m_session.boxes().end(), std::back_inserter(boxes),
                 [&turn](const core::SampleBox &box) { return box.ref.turn == turn; });
    return boxes;
}

}
