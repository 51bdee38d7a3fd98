#include "ui/canvas/ReadOut.h"

#include "ui/canvas/Chip.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace ui {

namespace {

constexpr int Padding = 9;

}

ReadOut::ReadOut(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

void ReadOut::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    fitText();
    update();
}

QSize ReadOut::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(m_text) + 2 * Padding, metrics.height() + 10};
}

void ReadOut::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect());
    painter.setPen(chipText());
    painter.drawText(rect().adjusted(Padding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_text);
}

void ReadOut::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitText();
}

/// From the bottom left corner, which stays.
void ReadOut::fitText()
{
    const QSize size = sizeHint();
    setGeometry(x(), y() + height() - size.height(), size.width(), size.height());
}

}
