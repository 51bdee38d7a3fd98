#include "ui/BackButtons.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

namespace ui {

BackButtons::BackButtons(QAction *back, QAction *forward, QWidget *window)
    : QObject(window)
    , m_back(back)
    , m_forward(forward)
    , m_window(window)
{
    qApp->installEventFilter(this); // panels have uses of their own for presses
}

bool BackButtons::eventFilter(QObject *object, QEvent *event)
{
    const bool pressed = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
    const auto *widget = pressed ? qobject_cast<QWidget *>(object) : nullptr;
    if (!widget || widget->window() != m_window)
        return QObject::eventFilter(object, event);
    const Qt::MouseButton button = static_cast<const QMouseEvent *>(event)->button();
    if (button != Qt::BackButton && button != Qt::ForwardButton)
        return QObject::eventFilter(object, event);
    (button == Qt::BackButton ? m_back : m_forward)->trigger();
    return true;
}

}
