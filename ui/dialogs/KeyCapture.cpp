#include "ui/dialogs/KeyCapture.h"

#include <QKeyEvent>

#include <utility>

namespace ui {

namespace {

bool isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_unknown:
    case 0:
        return true;
    default:
        return false;
    }
}

/// As QShortcut sees it: the keypad makes no difference.
QKeySequence sequenceOf(const QKeyEvent &event)
{
    return QKeySequence(QKeyCombination(event.modifiers() & ~Qt::KeypadModifier, Qt::Key(event.key())));
}

}

KeyCapture::KeyCapture(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void KeyCapture::wait(const QString &title)
{
    setText(tr("Press the new key for “%1”. Esc leaves it as it is.").arg(title));
    setAccessibleName(text());
    m_waiting = true;
    show();
    setFocus();
}

bool KeyCapture::event(QEvent *event)
{
    if (!m_waiting || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QLabel::event(event);
    event->accept(); // before Tab goes on, or a default button hears Enter
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (event->type() == QEvent::ShortcutOverride || isModifier(key.key()))
        return true;
    m_waiting = false;
    hide();
    if (key.key() == Qt::Key_Escape && key.modifiers() == Qt::NoModifier)
        emit left();
    else
        emit captured(sequenceOf(key));
    return true;
}

void KeyCapture::focusOutEvent(QFocusEvent *event)
{
    QLabel::focusOutEvent(event);
    if (!std::exchange(m_waiting, false))
        return;
    hide();
    emit left();
}

}
