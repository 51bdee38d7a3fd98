#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace ui {

/// The buttons of the mouse for back and forward trigger actions, wherever in the window they are pressed.
class BackButtons : public QObject
{
    Q_OBJECT
public:
    /// The actions outlive it.
    BackButtons(QAction *back, QAction *forward, QWidget *window);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QAction *m_back;
    QAction *m_forward;
    QWidget *m_window;
};

}
