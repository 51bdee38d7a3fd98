#pragma once

#include "core/notation/SampleBoxes.h"
#include "ui/common/BoxColours.h"

#include <QObject>

#include <vector>

namespace core {
class ReviewSession;
}

namespace ui {

class CanvasView;
class ConversationView;

/// While somebody types in a box and it cannot be read, the image keeps it dashed where it was last.
class LastGoodBoxes : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it. Has to hear of typing before the session does.
    LastGoodBoxes(core::ReviewSession &session, const ConversationView &conversation, CanvasView &canvas,
                  QObject *parent);

    void setColours(const BoxColours &colours) { m_colours = colours; }

private:
    void follow(const QString &turn, const QString &text, const std::vector<core::BoxToken> &boxes);
    void forget();
    std::vector<core::SampleBox> boxesOf(const QString &turn) const;

    core::ReviewSession &m_session;
    CanvasView &m_canvas;
    BoxColours m_colours;
    QString m_turn;                       ///< in which somebody types; empty: nobody does
    QString m_text;                       ///< the last one of which every box could be read
    std::vector<core::BoxToken> m_found;  ///< its boxes
    std::vector<core::SampleBox> m_boxes; ///< likewise, on the image; empty until one of them is lost
};

}
