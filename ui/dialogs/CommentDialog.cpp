#include "ui/dialogs/CommentDialog.h"

#include <QDialogButtonBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ui {

CommentDialog::CommentDialog(QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(this))
{
    setWindowTitle(tr("Comment on the pair"));
    resize(420, 200);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(tr("Comment"));
    ok->setEnabled(false);
    connect(m_text, &QPlainTextEdit::textChanged, ok, [this, ok] { ok->setEnabled(!text().isEmpty()); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *key = new QShortcut(QKeySequence(Qt::CTRL | enter), this);
        connect(key, &QShortcut::activated, ok, [ok] { ok->click(); });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
}

QString CommentDialog::ask(QWidget *parent)
{
    CommentDialog dialog(parent);
    return dialog.exec() == Accepted ? dialog.text() : QString();
}

QString CommentDialog::text() const
{
    return m_text->toPlainText().trimmed();
}

}
