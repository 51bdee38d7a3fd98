#pragma once

#include "ui/canvas/CanvasBox.h"

#include <QObject>
#include <QPointF>
#include <QSizeF>
#include <QTimer>

#include <optional>

namespace ui {

/// Moves a box by keys. Many steps make one move: it is finished by a short pause, and before anything else that a
/// person does, be it a shortcut, a click anywhere or another window.
class BoxNudge : public QObject
{
    Q_OBJECT
public:
    explicit BoxNudge(QObject *parent = nullptr);

    bool isActive() const { return m_box.has_value(); }
    /// Where the box stands after one more step of `by` image pixels. All steps of a series are for the same box.
    core::Box step(const CanvasBox &box, QPointF by, QSizeF image);
    void finish();
    void cancel(); ///< nothing is emitted

signals:
    void finished(const ui::BoxMove &move);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<CanvasBox> m_box;
    QPointF m_by;
    core::Box m_moved;
    QTimer m_pause;
};

}
