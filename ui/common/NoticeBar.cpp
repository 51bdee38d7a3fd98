#include "ui/common/NoticeBar.h"

#include "ui/common/ForeignText.h"
#include "ui/common/Palette.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    hide();
}

void NoticeBar::tell(const QString &text, std::vector<Choice> choices)
{
    dismiss();
    m_told = text;
    m_text->setText(wrappable(text));
    for (Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, this);
        button->setAutoDefault(true); // Enter presses it, as in a dialog
        button->installEventFilter(this);
        m_buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, chosen = std::move(choice.chosen)] {
            const auto action = chosen; // the button goes with the bar
            dismiss();
            if (action)
                action();
        });
    }
    show();
}

void NoticeBar::dismiss()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_told.clear();
    m_text->clear();
    hide();
}

/// Enter belongs to the button that has the focus, not to the window.
bool NoticeBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept();
    }
    return QWidget::eventFilter(watched, event);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor ground = verdictColour(core::Verdict::Unsure, palette());
    ground.setAlphaF(0.18F);
    painter.fillRect(rect(), ground);
    painter.setPen(hairline(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

}
