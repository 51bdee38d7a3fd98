#include "ui/dialogs/CorrectionsDialog.h"

#include "ui/common/ForeignText.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int Number = Qt::UserRole; // of the correction
}

CorrectionsDialog::CorrectionsDialog(QWidget *parent)
    : QDialog(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(tr("Looking through the corrections …"), this))
{
    setWindowTitle(tr("Habitual corrections"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->installEventFilter(this);
    m_list->setAccessibleName(windowTitle());
    m_list->setUniformItemSizes(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_here = buttons->addButton(tr("&Correct here"), QDialogButtonBox::ActionRole);
    m_everywhere = buttons->addButton(tr("&Everywhere…"), QDialogButtonBox::ActionRole);
    m_here->setDefault(true);
    connect(m_here, &QPushButton::clicked, this, [this] {
        if (const core::Correction *correction = current()) {
            emit chosen(*correction);
            accept();
        }
    });
    connect(m_everywhere, &QPushButton::clicked, this, [this] {
        if (const core::Correction *correction = current()) {
            emit everywhereWanted(*correction);
            accept();
        }
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &CorrectionsDialog::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &CorrectionsDialog::check);
    connect(m_list, &QListWidget::itemDoubleClicked, m_here, &QPushButton::click);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().lineSpacing() * 22);
    check();
}

void CorrectionsDialog::setCorrections(std::vector<core::Correction> corrections, std::size_t fits)
{
    m_corrections = std::move(corrections);
    m_fits = fits;
    fill();
}

void CorrectionsDialog::setProblem(const QString &problem)
{
    m_hint->setText(problem);
}

void CorrectionsDialog::fill()
{
    m_list->clear();
    for (std::size_t i = 0; i < m_corrections.size(); ++i) {
        const core::Correction &one = m_corrections[i];
        if (!one.before.contains(m_filter->text(), Qt::CaseInsensitive) &&
            !one.after.contains(m_filter->text(), Qt::CaseInsensitive))
            continue;
        const QString after =
            one.after.isEmpty() ? tr("(taken out)") : excerpt(one.after, core::LearnedCorrections::LongestPhrase);
        auto *item = new QListWidgetItem(
            tr("%1 → %2   %3 ×")
                .arg(excerpt(one.before, core::LearnedCorrections::LongestPhrase), after, locale().toString(one.times)),
            m_list);
        item->setData(Number, int(i));
        QFont font = m_list->font();
        font.setBold(i < m_fits);
        item->setFont(font);
    }
    m_list->setCurrentRow(0);
    m_hint->setText(m_corrections.empty() ? tr("What was corrected twice in the same way will be listed here.")
                                          : tr("%n correction(s) fit this pair: those in bold.", nullptr, int(m_fits)));
    check();
}

const core::Correction *CorrectionsDialog::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? &m_corrections[std::size_t(item->data(Number).toInt())] : nullptr;
}

void CorrectionsDialog::check()
{
    const core::Correction *correction = current();
    m_everywhere->setEnabled(correction);
    m_here->setEnabled(correction && correction < m_corrections.data() + m_fits);
}

/// The field has the keys, the list goes along.
bool CorrectionsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const auto *press = static_cast<QKeyEvent *>(event);
        const int by = press->key() == Qt::Key_Down ? 1 : press->key() == Qt::Key_Up ? -1 : 0;
        if (by != 0) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, m_list->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}
