#include "ui/common/PanelHeader.h"

#include "ui/common/Palette.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

namespace {
constexpr int Height = 32;
}

PanelHeader::PanelHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_note(new QLabel(this))
{
    setFixedHeight(Height);
    auto *name = new QLabel(title, this);
    for (QLabel *label : {name, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(name);
    row->addStretch();
    row->addWidget(m_note);
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
