#include "ui/canvas/FocusFrame.h"

#include "ui/common/Palette.h"

#include <QFocusEvent>
#include <QPainter>
#include <QWidget>

namespace ui {

FocusFrame::FocusFrame(QWidget *widget)
    : QObject(widget)
    , m_widget(widget)
{
    widget->installEventFilter(this);
}

void FocusFrame::paint(QPainter &painter) const
{
    if (!m_byKeyboard || !m_widget->hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(accentColour(m_widget->palette()));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_widget->rect().adjusted(0, 0, -1, -1));
}

bool FocusFrame::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        m_byKeyboard =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    }
    return false; // the widget repaints itself
}

}
