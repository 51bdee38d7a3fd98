#include "ui/dialogs/GoToDialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

GoToDialog::GoToDialog(const QString &hint, Refusal refusal, QWidget *parent)
    : QDialog(parent)
    , m_text(new QLineEdit(this))
{
    setWindowTitle(tr("Go to"));
    setMinimumWidth(420);
    auto *said = new QLabel(hint, this);
    said->setTextFormat(Qt::PlainText);
    said->setWordWrap(true);
    m_text->setAccessibleName(windowTitle());
    m_text->setAccessibleDescription(hint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    ok->setText(windowTitle());
    ok->setEnabled(false);
    connect(m_text, &QLineEdit::textChanged, this, [=](const QString &text) {
        const QString why = text.trimmed().isEmpty() ? hint : refusal(text);
        said->setText(why.isEmpty() ? hint : why);
        ok->setEnabled(why.isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text);
    column->addWidget(said, 1);
    column->addWidget(buttons);
}

QString GoToDialog::text() const
{
    return m_text->text();
}

}
