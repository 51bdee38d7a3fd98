#include "ui/replace/ReplaceDialog.h"

#include "ui/common/ForeignText.h"
#include "ui/replace/ReplaceDelegate.h"
#include "ui/replace/ReplaceFields.h"
#include "ui/replace/ReplaceModel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

ReplaceDialog::ReplaceDialog(QWidget *parent)
    : QDialog(parent)
    , m_fields(new ReplaceFields(this))
    , m_model(new ReplaceModel(this))
    , m_list(new QListView(this))
    , m_all(new QCheckBox(tr("&All"), this))
    , m_status(plainLabel(this))
    , m_locked(new QCheckBox(tr("Approved &pairs, too: their approval is taken back"), this))
    , m_why(plainLabel(this))
    , m_replace(new QPushButton(this))
{
    setWindowTitle(tr("Find and replace"));
    resize(860, 620);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_fields);
    auto *head = new QHBoxLayout;
    head->addWidget(m_all);
    head->addWidget(m_status, 1);
    column->addLayout(head);
    column->addWidget(makeList(), 1);
    column->addWidget(m_why);
    column->addWidget(makeButtons());

    connect(m_fields, &ReplaceFields::changed, this, &ReplaceDialog::changed);
    connect(m_fields, &ReplaceFields::left, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_model, &ReplaceModel::choiceChanged, this, &ReplaceDialog::showChoice);
    connect(m_all, &QCheckBox::clicked, m_model, &ReplaceModel::setAllChosen);
    connect(m_locked, &QCheckBox::toggled, m_model, &ReplaceModel::setLockedIncluded);
    // In a line of text the key is its own.
    auto *undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, this, &ReplaceDialog::undoWanted);
    endPreview(QString());
}

ReplaceDialog::~ReplaceDialog() = default;

QWidget *ReplaceDialog::makeList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReplaceDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Texts that would change"));
    m_list->setToolTip(tr("A double click or Enter shows the sample."));
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const core::ReplaceRow &row = m_model->row(index.row());
        emit pairChosen(row.sample.value, row.pair);
    });
    return m_list;
}

QWidget *ReplaceDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *close = new QPushButton(tr("Close"), row);
    for (QPushButton *button : {m_replace, close})
        button->setAutoDefault(false); // Enter leads on, it does not replace
    layout->addWidget(m_locked);
    layout->addStretch();
    layout->addWidget(m_replace);
    layout->addWidget(close);
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replaceWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

ReplaceWish ReplaceDialog::wish() const
{
    return m_fields->wish();
}

bool ReplaceDialog::lockedIncluded() const
{
    return m_locked->isChecked();
}

void ReplaceDialog::begin()
{
    m_fields->focusFind();
}

void ReplaceDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    begin();
}

void ReplaceDialog::setWords(const QString &words, const QString &with)
{
    m_fields->setWords(words, with);
}

void ReplaceDialog::setSamples(qint64 all, qint64 filtered)
{
    m_fields->setSamples(all, filtered);
}

void ReplaceDialog::setReadOnly(const QString &reason)
{
    m_readOnly = reason;
    showChoice();
}

void ReplaceDialog::startPreview(bool keepChoice)
{
    if (m_state == State::Ready || !keepChoice) { // otherwise it is looked for a third time already
        m_scrolled = keepChoice ? m_list->verticalScrollBar()->value() : 0;
        m_currentRow = keepChoice ? m_list->currentIndex().row() : -1;
    }
    m_state = State::Searching;
    m_refusal.clear();
    m_model->clear(keepChoice);
    m_status->setText(tr("Searching…"));
}

void ReplaceDialog::addRows(std::vector<core::ReplaceRow> rows, const core::ReplaceCounts &counts)
{
    m_model->append(std::move(rows));
    m_status->setText(tr("Searching… %1").arg(countsText(counts)));
}

void ReplaceDialog::endPreview(const core::ReplaceCounts &counts, const QString &refusal)
{
    m_state = State::Ready;
    m_refusal = refusal;
    m_status->setText(counts.texts + counts.problems > 0 ? countsText(counts) : tr("Nothing that would change."));
    if (m_currentRow >= 0)
        m_list->setCurrentIndex(m_model->index(std::min(m_currentRow, m_model->rowCount() - 1)));
    m_list->doItemsLayout(); // so that there is somewhere to scroll to
    m_list->verticalScrollBar()->setValue(m_scrolled);
    showChoice();
}

void ReplaceDialog::endPreview(const QString &problem)
{
    m_state = State::Idle;
    m_refusal.clear();
    m_status->setText(problem.isEmpty() ? tr("Every text that would change is listed here first.")
                                        : wrappable(problem));
    m_model->clear(false);
}

void ReplaceDialog::say(const QString &text)
{
    m_status->setText(wrappable(text));
}

QString ReplaceDialog::countsText(const core::ReplaceCounts &counts) const
{
    QStringList parts{tr("%Ln match(es)", nullptr, int(counts.matches)) + QChar(u' ') +
                      tr("in %Ln pair(s)", nullptr, int(counts.pairs))};
    if (counts.locked > 0)
        parts += tr("%Ln approved", nullptr, int(counts.locked));
    if (counts.boxTexts > 0)
        parts += tr("%Ln text(s) with a box that changes", nullptr, int(counts.boxTexts));
    if (counts.problems > 0)
        parts += tr("%Ln text(s) given up", nullptr, int(counts.problems));
    if (const qint64 missing = counts.texts + counts.problems - m_model->rowCount();
        missing > 0 && m_state == State::Ready)
        parts += tr("the first %1 texts are listed").arg(QLocale().toString(m_model->rowCount()));
    return parts.join(tr(", "));
}

void ReplaceDialog::showChoice()
{
    const qint64 chosen = m_model->chosenTexts();
    const qint64 most = m_model->choosableTexts();
    m_all->setEnabled(most > 0);
    m_all->setTristate(chosen > 0 && chosen < most);
    m_all->setCheckState(chosen == 0 ? Qt::Unchecked : chosen == most ? Qt::Checked : Qt::PartiallyChecked);
    m_replace->setText(chosen > 0 ? tr("&Replace in %Ln text(s)", nullptr, int(chosen)) : tr("&Replace"));
    m_replace->setEnabled(m_state == State::Ready && chosen > 0 && m_refusal.isEmpty() && !m_readOnly);
    QString why = m_refusal;
    if (m_readOnly)
        why = tr("The project is open for reading only, so nothing can be replaced: %1").arg(*m_readOnly);
    m_why->setText(wrappable(why));
    m_why->setVisible(!why.isEmpty());
}

}
