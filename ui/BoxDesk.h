#pragma once

#include "core/base/Result.h"
#include "core/notation/SampleBoxes.h"

#include <QObject>
#include <QSize>

#include <optional>

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

    /// What was selected in the text when it was left, or else what names the selected box; empty: neither.
    QString phrase() const;

    /// The same as a place that something can be said of; whole: neither.
    core::RemarkPlace place() const;
    /// The box behind or before the selected one, all around; nullopt: there are none.
    std::optional<core::BoxRef> neighbour(int by) const;
    /// Where the caret was when the editor closed, if the text is the same still: key of the turn, UTF-16 units.
    std::optional<std::pair<QString, qsizetype>> caret() const;

    void copy();  ///< the selected box
    void paste(); ///< where the copied one was in its image, into the text as if it were drawn

signals:
    void aboutToEdit(); ///< what is typed and not yet stored has to be
    void failed(const core::Error &error);
    /// The box is gone and its phrase is not. Taking that out, too, makes the text of the turn `without` of `text`.
    void phraseKept(const QString &phrase, const QString &turn, const QString &text, const QString &without);
    void told(const QString &sentence);

private:
    struct Caret
    {
        QString turn; ///< empty: there is none
        core::TextSpan at;
        QString text; ///< that it stands in
    };

    struct Copied
    {
        core::Box box; ///< pixels of an image of this size
        QSize image;
    };

    void draw(const core::Box &box);
    void remove(const core::BoxRef &ref);
    void duplicate(const core::BoxRef &ref);
    void add(const QString &turn, core::TextSpan at, const core::Box &box);
    Caret endOfAnswer() const;
    void report(const core::Result<> &done);

    core::ReviewSession &m_session;
    Caret m_caret;
    std::optional<Copied> m_copied;
};

}
