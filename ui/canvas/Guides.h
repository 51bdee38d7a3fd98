#pragma once

#include "core/imaging/GeoReference.h"

#include <QLineF>
#include <QObject>
#include <QRegion>

#include <optional>

class QMouseEvent;
class QPainter;
class QWidget;

namespace ui {

class ViewTransform;

/// What helps to look closely, drawn over image and boxes: grid, crosshair, the mark of a place that was asked for, and
/// the ruler, which takes the left mouse button while it is on.
class Guides : public QObject
{
    Q_OBJECT
public:
    /// Listens to the events of `canvas` before others do; both outlive this.
    Guides(const ViewTransform &view, QWidget *canvas);

    void setImage(bool there); ///< without one nothing is drawn or measured
    void setGeo(const core::GeoReference &geo) { m_geo = geo; }
    void forget();                                  ///< another sample: line and mark go, what is on stays on
    void setMark(QPointF place);                    ///< image pixels
    void followMouse(std::optional<QPointF> place); ///< image pixels

    bool isMeasuring() const { return m_measuring; }
    QString measured() const; ///< what the ruler says; empty: nothing was measured
    void paint(QPainter &painter) const;

public slots:
    void setGridVisible(bool visible);
    void setCrosshairVisible(bool visible);
    void setMeasuring(bool on);

signals:
    void touched(const QRegion &region); ///< to be painted anew, view units
    void measuringChanged(bool on);

protected:
    bool eventFilter(QObject *canvas, QEvent *event) override;

private:
    bool press(const QMouseEvent &event);
    bool move(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    void touchAll();

    const ViewTransform &m_view;
    QWidget *m_canvas;
    core::GeoReference m_geo;
    std::optional<QPointF> m_mouse;
    std::optional<QPointF> m_mark;
    std::optional<QLineF> m_line; // of the ruler, image pixels
    bool m_image = false;
    bool m_grid = false;
    bool m_crosshair = false;
    bool m_measuring = false;
    bool m_dragging = false;
};

}
