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
}

void LastGoodBoxes::follow(const QString &key, const QString &text, const std::vector<core::BoxToken> &boxes)
{
    if (key != m_turn) {
        const core::Turn *turn = m_session.sample().turn(key);
        const core::Notation *notation = m_session.project().boxReading(m_session.sample().source).notation;
        if (!turn || !notation)
            return;
        m_turn = key;
        m_text = turn->value;
        m_found = notation->find(turn->value);
        m_boxes.clear();
    }
    const std::vector<std::size_t> lost = core::lostBoxes(m_text, m_found, text, boxes);
    std::vector<DashedBox> dashed;
    if (lost.empty()) {
        m_text = text;
        m_found = boxes;
        m_boxes.clear();
    } else if (!m_session.imageSize().isEmpty()) {
        if (m_boxes.empty())
            m_boxes = boxesOf(key); // of the letter before, which the session still has
        for (const std::size_t i : lost) {
            if (i < m_boxes.size())
                dashed.push_back({m_boxes[i].box, m_colours.of(m_boxes[i], m_session.sample())});
        }
    }
    m_canvas.setLost(std::move(dashed));
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
