#include "ui/FocusMode.h"

#include "ui/common/ActionSet.h"
#include "ui/conversation/ConversationView.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>

#include <utility>

namespace ui {

FocusMode::FocusMode(ActionSet &actions, ConversationView &conversation, QDockWidget &kept, QWidget *remarks,
                     QMainWindow *window)
    : QObject(window)
    , m_actions(actions)
    , m_action(actions[Do::FocusMode])
    , m_conversation(conversation)
    , m_kept(kept)
    , m_remarks(remarks)
    , m_window(window)
    , m_noTitle(new QWidget(window))
    , m_title(kept.titleBarWidget())
{
    m_noTitle->hide();
    connect(m_action, &QAction::toggled, this, &FocusMode::set);
    for (const Do what : {Do::Find, Do::Views, Do::ResetLayout})
        connect(actions[what], &QAction::triggered, this, [this] { m_action->setChecked(false); });
    window->installEventFilter(this);
}

void FocusMode::set(bool on)
{
    m_window->setUpdatesEnabled(false);
    if (on)
        enter();
    else
        leave();
    m_window->setUpdatesEnabled(true);
}

void FocusMode::enter()
{
    m_focus = QApplication::focusWidget();
    m_layout = m_window->saveState();
    m_hadGrid = m_actions[Do::ShowGrid]->isChecked();
    m_actions[Do::ShowGrid]->setChecked(false);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_window->menuBar()), static_cast<QWidget *>(m_window->statusBar()), m_remarks}) {
        if (!widget->isHidden())
            m_hidden.append(widget);
    }
    for (QWidget *widget : std::as_const(m_hidden))
        widget->hide();
    for (QToolBar *bar : m_window->findChildren<QToolBar *>(Qt::FindDirectChildrenOnly))
        bar->hide();
    for (QDockWidget *dock : m_window->findChildren<QDockWidget *>(Qt::FindDirectChildrenOnly))
        dock->setVisible(dock == &m_kept);
    m_kept.setTitleBarWidget(m_noTitle);
    m_conversation.setAlone(true);
    if (QWidget *keys = m_focus.data(); !keys || !keys->isVisible())
        m_window->centralWidget()->setFocus();
}

void FocusMode::leave()
{
    m_kept.setTitleBarWidget(m_title);
    m_noTitle->hide();
    for (QWidget *widget : std::exchange(m_hidden, {}))
        widget->show();
    m_window->restoreState(m_layout);
    m_conversation.setAlone(false);
    m_actions[Do::ShowGrid]->setChecked(m_hadGrid);
    if (QWidget *keys = m_focus.data(); keys && keys->isVisible())
        keys->setFocus();
}

bool FocusMode::eventFilter(QObject *object, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    if (!isEscape || !m_action->isChecked())
        return QObject::eventFilter(object, event);
    m_action->setChecked(false);
    return true;
}

}
