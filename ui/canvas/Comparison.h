#pragma once

#include "ui/canvas/CompareMode.h"
#include "ui/canvas/ImageLayer.h"
#include "ui/canvas/TileLayer.h"

#include <QObject>
#include <QRegion>
#include <QStringList>
#include <QTimer>

class QMouseEvent;
class QPainter;
class QWidget;

namespace ui {

class ViewTransform;

/// A second image over the one on the canvas: beyond a line that one moves, in turns, or for as long as somebody wants
/// to see it. It lies in the frame of the first, whatever its own size.
class Comparison : public QObject
{
    Q_OBJECT
public:
    /// Listens to the events of `canvas` before others do; both outlive this.
    Comparison(const ViewTransform &view, QWidget *canvas);

    /// `frame`: the size in which coordinates are.
    void setImage(const QImage &image, QSize frame);
    /// Of the image that was set just now. They outlive this, or are taken away by setImage() or clear().
    void setTiles(core::TileService &tiles);
    void clear();
    /// What the two are called, the first one first; shown while both can be seen.
    void setNames(const QStringList &names) { m_names = names; }

    void setMode(CompareMode mode); ///< Beside is as Off here
    void setHeld(bool held);        ///< the second image is seen as a whole
    bool isComparing() const;       ///< there is something to be seen of it
    double divider() const { return m_divider; }
    void moveDivider(double share); ///< of the width of the view

    bool takesMouse() const { return m_dragging || m_near; } ///< it is at the line
    void paintImage(QPainter &painter);
    void paintOver(QPainter &painter) const; ///< line and names

signals:
    void touched(const QRegion &region); ///< to be painted anew, view units
    void mouseTaken();                   ///< takesMouse() is another one

protected:
    bool eventFilter(QObject *canvas, QEvent *event) override;

private:
    bool isSwiping() const { return m_mode == CompareMode::Swipe && !m_held && !m_image.isNull(); }
    void blink();
    bool press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    bool isAtLine(QPointF place) const;
    void setNear(bool near);
    double line() const; ///< view units from the left
    void paintName(QPainter &painter, int which, bool right) const;
    void touchAll();

    const ViewTransform &m_view;
    QWidget *m_canvas;
    ImageLayer m_image;
    TileLayer m_tiles;
    QStringList m_names;
    CompareMode m_mode = CompareMode::Off;
    double m_divider = 0.5;
    QTimer m_blink{this};
    bool m_turn = false; ///< of the second image, while they blink
    bool m_held = false;
    bool m_near = false;
    bool m_dragging = false;
};

}
