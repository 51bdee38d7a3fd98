#pragma once

#include "ui/canvas/CanvasBox.h"

#include <QObject>
#include <QPointF>
#include <QSizeF>
#include <QTimer>

#include <optional>

namespace ui {

/// What one press of a key does to a box.
struct BoxStep
{
    QPointF by;     ///< image pixels
    int tenths = 0; ///< of a degree, clockwise

    bool isNull() const { return by.isNull() && tenths == 0; }
};

/// By how many tenths of a degree a key turns, clockwise: Z and X back, V and C on. 0 for other keys.
int turnOf(int key);

/// Moves and turns a box by keys. Many steps make one move: it is finished by a short pause, and before anything else
/// that a person does, be it a shortcut, a click anywhere or another window.
class BoxNudge : public QObject
{
    Q_OBJECT
public:
    explicit BoxNudge(QObject *parent = nullptr);

    bool isActive() const { return m_box.has_value(); }
    /// The box after one more step. All steps of a series are for the same box.
    core::Box step(const CanvasBox &box, const BoxStep &step, QSizeF image);
    void finish();
    void cancel(); ///< nothing is emitted

signals:
    void finished(const ui::BoxMove &move);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool endsSeries(const QEvent &event) const;

    std::optional<CanvasBox> m_box;
    BoxStep m_way; // from there, in whole pixels and tenths: they do not add up to anything else
    core::Box m_moved;
    QTimer m_pause;
};

}
