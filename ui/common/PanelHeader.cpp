#include "ui/common/PanelHeader.h"

#include "ui/common/Icons.h"
#include "ui/common/Palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace ui {

namespace {
constexpr int Height = 32;
}

PanelHeader::PanelHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setFixedHeight(Height);
    auto *name = new QLabel(title, this);
    for (QLabel *label : {name, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 6, 0);
    row->addWidget(name);
    row->addStretch();
    row->addWidget(m_note);
    row->addWidget(m_close);
    m_close->setAutoRaise(true);
    m_close->setIconSize({14, 14});
    m_close->setIcon(quietIcon());
    m_close->setToolTip(tr("Close the panel; the View menu brings it back"));
    m_close->setAccessibleName(tr("Close %1").arg(title));
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QToolButton::clicked, this, &PanelHeader::closeRequested);
}

/// In the colour of the title: the panel is what one looks at.
QIcon PanelHeader::quietIcon() const
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, secondaryText(palette()));
    return icon(u"close", quiet);
}

void PanelHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_close->setIcon(quietIcon());
}

QSize PanelHeader::sizeHint() const
{
    return {layout()->sizeHint().width(), Height};
}

void PanelHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

}
