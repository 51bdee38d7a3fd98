#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QAction;
class QDockWidget;
class QMainWindow;

namespace ui {

class ActionSet;
class ConversationView;

/// Nothing but the image, the current pair and its verdict: everything else goes away, and comes back as it was, by
/// the same action or by Esc. What needs the rest of the window brings it back, too.
class FocusMode : public QObject
{
    Q_OBJECT
public:
    /// `kept`: the panel of the conversation, which stays; `remarks` in it go. All of them outlive it.
    FocusMode(ActionSet &actions, ConversationView &conversation, QDockWidget &kept, QWidget *remarks,
              QMainWindow *window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override; ///< Esc that nobody else wanted

private:
    void set(bool on);
    void enter();
    void leave();

    ActionSet &m_actions;
    QAction *m_action;
    ConversationView &m_conversation;
    QDockWidget &m_kept;
    QWidget *m_remarks;
    QMainWindow *m_window;
    QWidget *m_noTitle;  // in place of the header of the panel
    QWidget *m_title;    // that header
    QByteArray m_layout; // of docks and tool bars, as they were
    QList<QWidget *> m_hidden;
    QPointer<QWidget> m_focus;
    bool m_hadGrid = false;
};

}
