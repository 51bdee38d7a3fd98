#include "ui/common/HoldKey.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>

namespace ui {

HoldKey::HoldKey(QAction &action, std::chrono::milliseconds held, QObject *parent)
    : QObject(parent)
    , m_action(action)
    , m_held(held)
{
    action.setAutoRepeat(false);
    qApp->installEventFilter(this); // a key comes up wherever the focus is by then
}

bool HoldKey::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_action && event->type() == QEvent::Shortcut) {
        m_since.start();
    } else if (event->type() == QEvent::ApplicationDeactivate) {
        release(); // it comes up elsewhere
    } else if (event->type() == QEvent::KeyRelease) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (!key->isAutoRepeat() && !m_action.shortcut().isEmpty() && m_action.shortcut()[0].key() == key->key())
            release();
    }
    return false;
}

void HoldKey::release()
{
    if (!m_since.isValid())
        return;
    const bool held = m_since.elapsed() >= m_held.count();
    m_since.invalidate();
    if (held)
        m_action.toggle();
}

}
