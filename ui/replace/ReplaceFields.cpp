#include "ui/replace/ReplaceFields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

namespace ui {

namespace {

using Kind = core::ReplacePattern::Kind;
using Where = ReplaceWish::Where;

enum Sides { Both, Questions, Answers };

QLabel *addField(QGridLayout *grid, const QString &title, QWidget *field)
{
    auto *label = new QLabel(title, field->parentWidget());
    label->setBuddy(field);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(field, row, 1);
    return label;
}

}

ReplaceFields::ReplaceFields(QWidget *parent)
    : QWidget(parent)
    , m_find(new QLineEdit(this))
    , m_with(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_case(new QCheckBox(tr("Match &case"), this))
    , m_where(new QComboBox(this))
    , m_sides(new QComboBox(this))
{
    m_kind->addItem(tr("Any text"), int(Kind::Literal));
    m_kind->addItem(tr("Whole words"), int(Kind::WholeWord));
    m_kind->addItem(tr("Regular expression"), int(Kind::RegularExpression));
    m_kind->setAccessibleName(tr("How to look for it"));
    m_where->setAccessibleName(tr("In which samples"));
    m_sides->addItems({tr("Questions and answers"), tr("Questions"), tr("Answers")}); // in the order of Sides
    m_sides->setAccessibleName(tr("In which texts"));
    for (const Where where : {Where::Everything, Where::Filtered, Where::Sample})
        m_where->addItem(QString(), int(where));
    setSamples(0, 0);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    addField(grid, tr("&Find"), m_find);
    addField(grid, tr("Replace &with"), m_with);
    auto *options = new QHBoxLayout;
    options->addWidget(m_kind);
    options->addWidget(m_case);
    options->addSpacing(8);
    options->addWidget(m_where);
    options->addWidget(m_sides);
    options->addStretch();
    grid->addLayout(options, grid->rowCount(), 1);

    m_with->setPlaceholderText(tr("Nothing: what is found is deleted"));
    for (QLineEdit *field : {m_find, m_with})
        connect(field, &QLineEdit::textChanged, this, &ReplaceFields::changed);
    for (const QComboBox *choice : {m_kind, m_where, m_sides})
        connect(choice, &QComboBox::currentIndexChanged, this, &ReplaceFields::changed);
    connect(m_case, &QCheckBox::toggled, this, &ReplaceFields::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const bool expression = wish().options.kind == Kind::RegularExpression;
        m_with->setToolTip(expression ? tr("$1, \\1 or ${name} are groups, $& is all that was found, \\n a line end.")
                                      : QString());
    });
    connect(m_find, &QLineEdit::returnPressed, m_with, [this] {
        m_with->setFocus();
        m_with->selectAll();
    });
    connect(m_with, &QLineEdit::returnPressed, this, &ReplaceFields::left);
}

ReplaceWish ReplaceFields::wish() const
{
    const int sides = m_sides->currentIndex();
    return {m_find->text(),
            m_with->text(),
            {Kind(m_kind->currentData().toInt()), m_case->isChecked()},
            Where(m_where->currentData().toInt()),
            sides != Answers,
            sides != Questions};
}

void ReplaceFields::setSamples(qint64 all, qint64 filtered)
{
    const auto number = [](qint64 count) { return QLocale().toString(count); };
    m_where->setItemText(m_where->findData(int(Where::Everything)), tr("All samples (%1)").arg(number(all)));
    m_where->setItemText(m_where->findData(int(Where::Filtered)), tr("Filtered samples (%1)").arg(number(filtered)));
    m_where->setItemText(m_where->findData(int(Where::Sample)), tr("This sample"));
}

void ReplaceFields::setWords(const QString &words, const QString &with)
{
    m_kind->setCurrentIndex(m_kind->findData(int(Kind::WholeWord)));
    m_case->setChecked(true);
    m_find->setText(words);
    m_with->setText(with);
}

void ReplaceFields::focusFind()
{
    m_find->setFocus();
    m_find->selectAll();
}

}
