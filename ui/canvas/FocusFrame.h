#pragma once

#include <QObject>

class QPainter;
class QWidget;

namespace ui {

/// The line around a widget that has the keyboard, where it came by the keyboard: who clicked knows where they are.
class FocusFrame : public QObject
{
    Q_OBJECT
public:
    explicit FocusFrame(QWidget *widget); ///< owns this
    void paint(QPainter &painter) const;

protected:
    bool eventFilter(QObject *widget, QEvent *event) override;

private:
    QWidget *m_widget;
    bool m_byKeyboard = false;
};

}
