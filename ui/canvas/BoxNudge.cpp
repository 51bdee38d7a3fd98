#include "ui/canvas/BoxNudge.h"

#include "ui/canvas/BoxDrag.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::milliseconds Pause{400};

bool belongsToSeries(int key)
{
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Shift:
    case Qt::Key_Escape: // the canvas takes the series back
        return true;
    default:
        return false;
    }
}

bool endsSeries(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        return !belongsToSeries(static_cast<const QKeyEvent &>(event).key());
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
    case QEvent::WindowDeactivate:
    case QEvent::ApplicationStateChange:
    case QEvent::Close:
        return true;
    default:
        return false;
    }
}

}

BoxNudge::BoxNudge(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &BoxNudge::finish);
}

core::Box BoxNudge::step(const CanvasBox &box, QPointF by, QSizeF image)
{
    if (!m_box) {
        m_box = box;
        m_by = {};
        m_moved = box.box;
        QCoreApplication::instance()->installEventFilter(this);
    }
    const BoxDrag drag(m_box->box, BoxHandle::None, {}, image);
    m_by += by;
    m_moved = drag.at(m_by);
    if (m_moved != m_box->box.translated(m_by))
        m_by = m_moved.centre() - m_box->box.centre(); // what the border of the image left of it
    m_pause.start();
    return m_moved;
}

void BoxNudge::finish()
{
    if (!m_box)
        return;
    const BoxMove move{m_box->ref, m_moved};
    const bool moved = m_moved != m_box->box;
    cancel();
    if (moved)
        emit finished(move);
}

void BoxNudge::cancel()
{
    m_box.reset();
    m_pause.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

bool BoxNudge::eventFilter(QObject *, QEvent *event)
{
    if (endsSeries(*event))
        finish();
    return false;
}

}
