#pragma once

#include "core/base/Result.h"
#include "core/notation/SampleBoxes.h"

#include <QObject>

namespace core {
class ReviewSession;
}

namespace ui {

class CanvasView;
class ConversationView;

/// What a person does to boxes on a canvas, as edits of the text: moved, drawn, doubled, taken out. A drawn box is
/// written where the caret was when the text was left, with what was selected there as its phrase; the next one behind
/// it. Without a caret it goes to the end of the current pair's answer.
class BoxDesk : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it.
    BoxDesk(core::ReviewSession &session, const ConversationView &conversation, QObject *parent);

    void connectCanvas(CanvasView *canvas);

signals:
    void aboutToEdit(); ///< what is typed and not yet stored has to be
    void failed(const core::Error &error);

private:
    struct Caret
    {
        QString turn; ///< empty: there is none
        core::TextSpan at;
        QString text; ///< that it stands in
    };

    void draw(const core::Box &box);
    void duplicate(const core::BoxRef &ref);
    void add(const QString &turn, core::TextSpan at, const core::Box &box);
    Caret endOfAnswer() const;
    void report(const core::Result<> &done);

    core::ReviewSession &m_session;
    Caret m_caret;
};

}
