#pragma once

#include <QKeySequence>
#include <QLabel>

namespace ui {

/// Waits for one key, with its modifiers, and tells it. Every key counts while it has the focus, also Tab and Enter;
/// only Esc ends the waiting.
class KeyCapture : public QLabel
{
    Q_OBJECT
public:
    explicit KeyCapture(QWidget *parent);

    void wait(const QString &title); ///< of the action

signals:
    void captured(const QKeySequence &key);
    void left(); ///< by Esc, or for another widget

protected:
    bool event(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    bool m_waiting = false;
};

}
