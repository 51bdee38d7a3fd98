#include "ui/dialogs/AssignDialog.h"

#include "core/jobs/JobRunner.h"
#include "ui/common/ForeignText.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <limits>

namespace ui {

namespace {

constexpr qsizetype LongestName = 60;
constexpr int Lines = 4;

void setNumber(QTableWidget *table, int row, int column, std::int64_t number)
{
    auto *cell = new QTableWidgetItem(QLocale().toString(qint64(number)));
    cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setItem(row, column, cell);
}

}

AssignDialog::AssignDialog(core::SampleIndex index, std::vector<core::SampleId> queue, core::JobRunner &jobs,
                           QWidget *parent)
    : QDialog(parent)
    , m_index(std::move(index))
    , m_queue(std::move(queue))
    , m_jobs(jobs)
    , m_names(new QPlainTextEdit(this))
    , m_overlap(new QSpinBox(this))
    , m_seed(new QSpinBox(this))
    , m_shares(new QTableWidget(0, 4, this))
    , m_summary(new QLabel(this))
{
    setWindowTitle(tr("Deal samples out"));
    m_names->setPlaceholderText(tr("One name a line"));
    m_names->setAccessibleName(tr("Names"));
    m_names->setTabChangesFocus(true);
    m_names->setFixedHeight(fontMetrics().lineSpacing() * Lines + 12);
    m_overlap->setRange(0, 100);
    m_overlap->setSuffix(tr(" %"));
    m_overlap->setToolTip(tr("So many samples are also looked at by a second person, as a reviewer."));
    m_overlap->setAccessibleName(tr("Looked at twice"));
    m_seed->setRange(1, std::numeric_limits<int>::max());
    m_seed->setToolTip(tr("The same number deals the same samples out in the same way."));
    m_seed->setAccessibleName(tr("Seed"));
    m_shares->setHorizontalHeaderLabels({tr("Who"), tr("Samples"), tr("Pairs"), tr("Pairs to look at once more")});
    m_shares->setAccessibleName(tr("Who gets how much"));
    m_shares->setEditTriggers(QTableWidget::NoEditTriggers);
    m_shares->setSelectionMode(QTableWidget::NoSelection);
    m_shares->setTabKeyNavigation(false);
    m_shares->setShowGrid(false);
    m_shares->verticalHeader()->hide();
    m_shares->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_shares->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_summary->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&Names"), m_names);
    form->addRow(tr("Looked at &twice"), m_overlap);
    form->addRow(tr("&Seed"), m_seed);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_do = buttons->button(QDialogButtonBox::Ok);
    m_do->setText(tr("Deal out"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_names, &QPlainTextEdit::textChanged, this, &AssignDialog::count);
    for (QSpinBox *box : {m_overlap, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &AssignDialog::count);
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_shares, 1);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 72, fontMetrics().lineSpacing() * 24);
    count();
}

AssignDialog::~AssignDialog()
{
    if (m_counting)
        m_counting->cancel();
}

core::Assignment AssignDialog::assignment() const
{
    return {m_queue, core::Assignment::namesIn(m_names->toPlainText()), m_overlap->value(),
            std::uint64_t(m_seed->value())};
}

void AssignDialog::count()
{
    const core::Assignment asked = assignment();
    if (m_number > 0 && asked == m_asked)
        return; // Return in a box of a number
    m_asked = asked;
    m_do->setEnabled(false); // until it is said what that would do
    if (m_counting)
        m_counting->cancel();
    const int number = ++m_number;
    m_counting = m_jobs.start(
        QString(), this, [asked, index = m_index](core::JobControl &) { return asked.shares(index); },
        [this, number](const Shares &shares) {
            if (number == m_number)
                tell(shares);
        });
}

void AssignDialog::tell(const Shares &shares)
{
    std::int64_t samples = 0;
    m_shares->setRowCount(int(shares.size()));
    for (int row = 0; row < int(shares.size()); ++row) {
        const core::Assignment::Share &share = shares[std::size_t(row)];
        m_shares->setItem(row, 0, new QTableWidgetItem(excerpt(share.name, LongestName)));
        setNumber(m_shares, row, 1, share.samples);
        setNumber(m_shares, row, 2, share.pairs);
        setNumber(m_shares, row, 3, share.secondPairs);
        samples += share.samples;
    }
    m_overlap->setEnabled(shares.size() > 1);
    if (shares.empty())
        m_summary->setText(tr("What waits in the queue and is nobody's yet is dealt out evenly, at random."));
    else if (samples == 0)
        m_summary->setText(tr("Nothing in the queue waits that is not somebody's already."));
    else
        m_summary->setText(tr("%n sample(s) are dealt out, in one step: Ctrl+Z takes it back.", nullptr, int(samples)));
    m_do->setEnabled(samples > 0);
}

}
