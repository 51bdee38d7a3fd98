#include "ui/review/VerdictButton.h"

#include "ui/common/ActionSet.h"
#include "ui/common/Palette.h"
#include "ui/common/VerdictMark.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr int Height = 40;
constexpr int MarkSize = 18;
constexpr int Gap = 8;

bool isEnter(const QKeyEvent *event)
{
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    return plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter);
}

}

VerdictButton::VerdictButton(core::Verdict verdict, QAction *action, QWidget *parent)
    : QAbstractButton(parent)
    , m_verdict(verdict)
    , m_action(action)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setText(ActionSet::title(action->text()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    tellKeys();
    connect(action, &QAction::changed, this, &VerdictButton::tellKeys);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

/// They do not always fit beside the word, and may change.
void VerdictButton::tellKeys()
{
    const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
    setToolTip(keys.isEmpty() ? text() : tr("%1 (%2)").arg(text(), keys));
    updateGeometry();
    update();
}

/// As keyboards show it, so that it fits beside the word.
QString VerdictButton::keyText() const
{
    QString keys = m_action->shortcut().toString(QKeySequence::PortableText);
    keys.replace(u"Return"_s, u"↵"_s).replace(u"Backspace"_s, u"⌫"_s).replace(u"Shift"_s, u"⇧"_s);
    return keys.replace(u'+', u' ');
}

QFont VerdictButton::keyFont() const
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.85);
    return small;
}

QSize VerdictButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int keyWidth = QFontMetrics(keyFont()).horizontalAdvance(keyText()) + Gap;
    return {MarkSize + metrics.horizontalAdvance(text()) + keyWidth + 4 * Gap, Height};
}

QSize VerdictButton::minimumSizeHint() const
{
    return {MarkSize + QFontMetrics(font()).horizontalAdvance(text()) + 3 * Gap, Height};
}

bool VerdictButton::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
        update();
        break;
    case QEvent::ShortcutOverride: // Enter is for the button that has the focus, not for the window
        if (isEnter(static_cast<QKeyEvent *>(event)))
            event->accept();
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void VerdictButton::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(event))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void VerdictButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.45);
    const QColor colour = verdictColour(m_verdict, palette());
    const bool filled = isChecked();
    QColor ground = filled ? colour : palette().color(QPalette::Base);
    if (!filled && (isDown() || (underMouse() && isEnabled()))) {
        ground = colour;
        ground.setAlphaF(isDown() ? 0.3F : 0.12F);
    }
    painter.setPen(
        QPen(hasFocus() ? accentColour(palette()) : (filled ? colour : hairline(palette())), hasFocus() ? 2 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);

    const QFontMetrics metrics(font());
    const QFontMetrics keyMetrics(keyFont());
    const QString key = keyText();
    const int textWidth = metrics.horizontalAdvance(text());
    const int keyWidth = keyMetrics.horizontalAdvance(key) + Gap;
    const bool keyFits = MarkSize + textWidth + keyWidth + 4 * Gap <= width();
    const int content = MarkSize + Gap + textWidth + (keyFits ? Gap + keyWidth : 0);
    int x = (width() - content) / 2;
    // On a ground that says the colour already, the mark is dark as the word.
    paintVerdictMark(&painter, QRectF(x, (height() - MarkSize) / 2.0, MarkSize, MarkSize), m_verdict, false,
                     filled ? QPalette(Qt::black) : palette());
    x += MarkSize + Gap;
    painter.setPen(filled ? QColor(Qt::black) : palette().color(QPalette::Text));
    painter.drawText(QRect(x, 0, textWidth + Gap, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (!keyFits)
        return;
    x += textWidth + Gap;
    const QRectF keyRect(x, (height() - keyMetrics.height() - 4) / 2.0, keyWidth, keyMetrics.height() + 4);
    QColor keyColour = filled ? QColor(Qt::black) : secondaryText(palette());
    painter.setPen(keyColour);
    painter.setFont(keyFont());
    painter.drawText(keyRect, Qt::AlignCenter, key);
    keyColour.setAlphaF(0.4F);
    painter.setPen(keyColour);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(keyRect, 4, 4);
}

}
