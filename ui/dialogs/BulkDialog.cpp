#include "ui/dialogs/BulkDialog.h"

#include "ui/common/ForeignText.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Scope { Selected, Queue };
enum Deed { Approve, Reject, Unsure, Reopen, AddTag, RemoveTag };

constexpr qsizetype LongestTag = 60;

core::Verdict verdictOf(int deed)
{
    switch (deed) {
    case Approve:
        return core::Verdict::Approved;
    case Reject:
        return core::Verdict::Rejected;
    case Unsure:
        return core::Verdict::Unsure;
    default:
        return core::Verdict::None;
    }
}

}

BulkDialog::BulkDialog(core::SampleIndex index, std::vector<core::SampleId> selected, std::vector<core::SampleId> queue,
                       core::Role role, QWidget *parent)
    : QDialog(parent)
    , m_index(std::move(index))
    , m_selected(std::move(selected))
    , m_queue(std::move(queue))
    , m_role(role)
    , m_scope(new QButtonGroup(this))
    , m_deed(new QComboBox(this))
    , m_tag(new QLineEdit(this))
    , m_matching(new QCheckBox(this))
    , m_unreviewed(new QCheckBox(tr("Leave pairs that have a verdict as they are"), this))
    , m_summary(new QLabel(this))
{
    setWindowTitle(tr("Many pairs at once"));
    auto *form = new QFormLayout;
    addScope(*form);
    addDeeds(*form);
    m_unreviewed->setChecked(true);
    m_matching->hide();
    form->addRow(QString(), m_matching);
    form->addRow(QString(), m_unreviewed);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_do = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    for (const QCheckBox *box : {m_matching, m_unreviewed})
        connect(box, &QCheckBox::toggled, this, &BulkDialog::check);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_summary);
    column->addStretch();
    column->addWidget(buttons);
    check();
}

void BulkDialog::addScope(QFormLayout &form)
{
    auto *choices = new QVBoxLayout;
    const auto add = [&](Scope scope, const QString &text) {
        auto *button = new QRadioButton(text, this);
        m_scope->addButton(button, scope);
        choices->addWidget(button);
    };
    add(Selected, tr("the %n selected sample(s)", nullptr, int(m_selected.size())));
    add(Queue, tr("all %n sample(s) of the queue", nullptr, int(m_queue.size())));
    m_scope->button(m_selected.size() > 1 ? Selected : Queue)->setChecked(true);
    m_scope->button(Selected)->setEnabled(!m_selected.empty());
    connect(m_scope, &QButtonGroup::idToggled, this, &BulkDialog::check);
    form.addRow(tr("In"), choices);
}

void BulkDialog::addDeeds(QFormLayout &form)
{
    m_deed->addItem(tr("approve"), Approve);
    m_deed->addItem(tr("reject"), Reject);
    m_deed->addItem(tr("mark as unsure"), Unsure);
    m_deed->addItem(tr("reopen: take the verdicts back"), Reopen);
    m_deed->addItem(tr("add a tag"), AddTag);
    m_deed->addItem(tr("take a tag off"), RemoveTag);
    m_deed->setAccessibleName(tr("What to do"));
    m_tag->setPlaceholderText(tr("Tag"));
    m_tag->setAccessibleName(m_tag->placeholderText());
    m_tag->setMaxLength(int(LongestTag));
    connect(m_deed, &QComboBox::currentIndexChanged, this, [this](int deed) {
        m_unreviewed->setChecked(deed <= Unsure);
        check();
    });
    connect(m_tag, &QLineEdit::textChanged, this, &BulkDialog::check);
    form.addRow(tr("Do"), m_deed);
    form.addRow(QString(), m_tag);
}

void BulkDialog::expectMatching(const QString &query)
{
    m_matching->setText(tr("Only pairs that fit the filter “%1”").arg(excerpt(query, 60)));
    m_matching->setChecked(true);
    m_matching->show();
    m_isSearching = true;
    check();
}

void BulkDialog::setMatching(core::PairBits rows)
{
    m_rows = std::move(rows);
    m_isSearching = false;
    check();
}

core::BulkEdit BulkDialog::bulk() const
{
    core::BulkEdit bulk;
    bulk.role = m_role;
    bulk.samples = m_scope->checkedId() == Selected ? m_selected : m_queue;
    if (!m_matching->isHidden() && m_matching->isChecked())
        bulk.rows = m_rows;
    bulk.onlyUnreviewed = m_unreviewed->isEnabled() && m_unreviewed->isChecked();
    const int deed = m_deed->currentData().toInt();
    if (deed == AddTag || deed == RemoveTag)
        bulk.what = core::BulkEdit::Tag{m_tag->text().simplified(), deed == AddTag};
    else
        bulk.what = verdictOf(deed);
    return bulk;
}

void BulkDialog::check()
{
    const int deed = m_deed->currentData().toInt();
    const bool isTag = deed == AddTag || deed == RemoveTag;
    m_tag->setVisible(isTag);
    m_unreviewed->setEnabled(deed != Reopen);
    const bool waits = m_isSearching && m_matching->isChecked();
    const std::int64_t pairs = waits ? 0 : bulk().pairCount(m_index);
    const bool named = !isTag || !m_tag->text().simplified().isEmpty();
    const QString count = QLocale().toString(pairs);
    if (waits)
        m_summary->setText(tr("Looking for the pairs that fit…"));
    else if (pairs == 0)
        m_summary->setText(tr("There is nothing to change."));
    else if (isTag)
        m_summary->setText(tr("Up to %n pair(s) change, in one step: Ctrl+Z takes it back.", nullptr, int(pairs)));
    else
        m_summary->setText(tr("%n pair(s) change, in one step: Ctrl+Z takes it back.", nullptr, int(pairs)));
    m_do->setText(pairs > 0 ? tr("Change %1").arg(count) : tr("Change"));
    m_do->setEnabled(pairs > 0 && named);
}

}
