#include "ui/canvas/BoxNudge.h"

#include "ui/canvas/BoxDrag.h"
#include "ui/canvas/BoxTurn.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::milliseconds Pause{400};

bool movesOn(int key)
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

}

int turnOf(int key)
{
    switch (key) {
    case Qt::Key_Z:
        return -10;
    case Qt::Key_X:
        return -1;
    case Qt::Key_C:
        return 1;
    case Qt::Key_V:
        return 10;
    default:
        return 0;
    }
}

BoxNudge::BoxNudge(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &BoxNudge::finish);
}

core::Box BoxNudge::step(const CanvasBox &box, const BoxStep &step, QSizeF image)
{
    if (!m_box) {
        m_box = box;
        m_way = {};
        QCoreApplication::instance()->installEventFilter(this);
    }
    m_way.by += step.by;
    m_way.tenths += step.tenths;
    const core::Box turned = turnedTo(m_box->box, m_box->box.degrees() + m_way.tenths / 10.0);
    m_moved = BoxDrag(turned, BoxHandle::None, {}, image).at(m_way.by);
    if (m_moved != turned.translated(m_way.by))
        m_way.by = m_moved.centre() - turned.centre(); // what the border of the image left of it
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

bool BoxNudge::endsSeries(const QEvent &event) const
{
    switch (event.type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress: {
        const auto &key = static_cast<const QKeyEvent &>(event);
        const bool turnsOn = turns(*m_box) && turnOf(key.key()) != 0 && key.modifiers() == Qt::NoModifier;
        return !movesOn(key.key()) && !turnsOn;
    }
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
