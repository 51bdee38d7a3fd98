#include "ui/conversation/ChipButton.h"

#include "ui/common/Palette.h"

#include <QEvent>
#include <QPainter>

namespace ui {

ChipButton::ChipButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keys where they are
    setAttribute(Qt::WA_Hover);
}

QSize ChipButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 16, fontMetrics().height() + 6};
}

bool ChipButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const QColor accent = accentColour(palette());
    QColor fill = isChecked() ? accent : palette().color(QPalette::Text);
    fill.setAlphaF(isDown() ? 0.16F : isChecked() ? 0.12F : underMouse() ? 0.06F : 0.0F);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMarked = isChecked() || hasFocus();
    painter.setPen(QPen(isMarked ? accent : hairline(palette()), hasFocus() ? 2 : 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    painter.setPen(isChecked() ? accent : underMouse() ? palette().color(QPalette::Text) : secondaryText(palette()));
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

}
