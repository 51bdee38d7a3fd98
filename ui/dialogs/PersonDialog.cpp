#include "ui/dialogs/PersonDialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int LongestName = 60;
}

PersonDialog::PersonDialog(const core::Person &person, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(person.name.left(LongestName), this))
    , m_annotator(new QRadioButton(tr("&Annotator: correct texts and boxes, and judge them"), this))
    , m_reviewer(new QRadioButton(tr("&Reviewer: look at judged pairs once more"), this))
{
    setWindowTitle(tr("Who reviews"));
    m_name->setMaxLength(LongestName);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    (person.isReviewer ? m_reviewer : m_annotator)->setChecked(true);
    auto *hint =
        new QLabel(tr("The name signs every edit. The verdict of a reviewer stands beside that of the annotator, and "
                      "counts where both differ."),
                   this);
    hint->setWordWrap(true);
    auto *roles = new QVBoxLayout;
    roles->addWidget(m_annotator);
    roles->addWidget(m_reviewer);
    auto *form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Works as"), roles);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton *ok = buttons->button(QDialogButtonBox::Ok);
    connect(m_name, &QLineEdit::textChanged, ok, [this, ok] { ok->setEnabled(!this->person().name.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(hint);
    column->addStretch();
    column->addWidget(buttons);
    m_name->selectAll();
}

core::Person PersonDialog::person() const
{
    return {m_name->text().simplified(), m_reviewer->isChecked()};
}

}
