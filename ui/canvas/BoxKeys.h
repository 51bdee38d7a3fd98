#pragma once

#include "ui/canvas/BoxNudge.h"

#include <QObject>

class QKeyEvent;

namespace ui {

class BoxLayer;

/// Which way an arrow key points, y down. None for other keys.
std::optional<QPointF> arrowOf(int key);

/// What keys do to the selected box: arrows move it, by a pixel or with Shift by ten; Z and X turn it back by 1 and 0.1
/// degree, V and C on; Delete and Backspace delete it, Ctrl+D doubles it. Where there is a grid a step is at least one
/// of the grid. Changes what the layer shows and tells what a person wants; writes nothing.
class BoxKeys : public QObject
{
    Q_OBJECT
public:
    explicit BoxKeys(BoxLayer &boxes); ///< outlives this

    /// Whether the key means the selected box. Never when there is none: the window has other uses for such keys.
    bool wants(const QKeyEvent &event) const;
    void press(const QKeyEvent &event, QSizeF image); ///< a key that is wanted
    /// The next box in order becomes the selected one. False at the end, where there is none any more.
    bool selectNext(bool forward);

    bool isMoving() const { return m_nudge.isActive(); }
    void finish() { m_nudge.finish(); }
    void cancel() { m_nudge.cancel(); }

signals:
    void boxesTouched();
    void boxMoved(const core::BoxRef &ref, const core::Box &box);
    void boxDeleted(const core::BoxRef &ref);
    void boxDuplicated(const core::BoxRef &ref);

private:
    void step(const CanvasBox &box, const BoxStep &step, QSizeF image);
    void tell(const BoxMove &move);

    BoxLayer &m_boxes;
    BoxNudge m_nudge;
};

}
