#include "ui/canvas/Guides.h"

#include "ui/canvas/Crosshair.h"
#include "ui/canvas/GridLayer.h"
#include "ui/canvas/Ruler.h"
#include "ui/canvas/ViewTransform.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWidget>

namespace ui {

Guides::Guides(const ViewTransform &view, QWidget *canvas)
    : QObject(canvas)
    , m_view(view)
    , m_canvas(canvas)
{
    canvas->installEventFilter(this);
}

void Guides::setImage(bool there)
{
    m_image = there;
    m_dragging = m_dragging && there;
}

void Guides::forget()
{
    m_line.reset();
    m_mark.reset();
    m_dragging = false;
    touchAll();
}

void Guides::setMark(QPointF place)
{
    m_mark = place;
    touchAll();
}

void Guides::followMouse(std::optional<QPointF> place)
{
    if (place == m_mouse)
        return;
    QRegion region;
    if (m_crosshair && m_mouse)
        region += crosshairRegion(m_view, *m_mouse);
    m_mouse = place;
    if (m_crosshair && m_mouse)
        region += crosshairRegion(m_view, *m_mouse);
    emit touched(region);
}

QString Guides::measured() const
{
    return m_line ? rulerText(*m_line, m_geo) : QString();
}

void Guides::paint(QPainter &painter) const
{
    if (!m_image)
        return;
    painter.setFont(m_canvas->font()); // not that of the labels
    if (m_grid)
        paintGrid(painter, m_view);
    if (m_crosshair && m_mouse)
        paintCrosshair(painter, m_view, *m_mouse);
    if (m_mark)
        paintPlaceMark(painter, m_view, *m_mark);
    if (m_measuring && m_line)
        paintRuler(painter, m_view, *m_line, measured());
}

void Guides::setGridVisible(bool visible)
{
    m_grid = visible;
    touchAll();
}

void Guides::setCrosshairVisible(bool visible)
{
    m_crosshair = visible;
    touchAll();
}

void Guides::setMeasuring(bool on)
{
    if (on == m_measuring)
        return;
    m_measuring = on;
    m_line.reset();
    m_dragging = false;
    if (on)
        m_canvas->setFocus(); // so that Esc ends it
    touchAll();
    emit measuringChanged(on);
}

bool Guides::eventFilter(QObject *, QEvent *event)
{
    if (!m_measuring)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(static_cast<const QMouseEvent &>(*event));
    case QEvent::MouseMove:
        return move(static_cast<const QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<const QMouseEvent &>(*event));
    case QEvent::ShortcutOverride:
        if (static_cast<const QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        if (static_cast<const QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        setMeasuring(false);
        return true;
    default:
        return false;
    }
}

bool Guides::press(const QMouseEvent &event)
{
    if (!m_image || event.button() != Qt::LeftButton || event.buttons() != Qt::LeftButton)
        return false;
    const QPointF place = m_view.toImage(event.position());
    m_line = QLineF(place, place);
    m_dragging = true;
    touchAll();
    return true;
}

/// Others see the mouse move, too: it goes on to be told where it is.
bool Guides::move(const QMouseEvent &event)
{
    if (m_dragging) {
        m_line->setP2(m_view.toImage(event.position()));
        touchAll();
    }
    return false;
}

bool Guides::release(const QMouseEvent &event)
{
    if (!m_dragging || event.button() != Qt::LeftButton)
        return false;
    m_dragging = false;
    m_line->setP2(m_view.toImage(event.position()));
    if (m_line->length() == 0)
        m_line.reset(); // a click takes the line away
    touchAll();
    return true;
}

void Guides::touchAll()
{
    emit touched(m_view.viewRect().toAlignedRect());
}

}
