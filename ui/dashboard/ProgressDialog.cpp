#include "ui/dashboard/ProgressDialog.h"

#include "ui/common/ForeignText.h"
#include "ui/dashboard/BarChart.h"
#include "ui/dashboard/BarTable.h"
#include "ui/dashboard/ChartBox.h"
#include "ui/dashboard/PartLegend.h"
#include "ui/dashboard/ProgressWords.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}

ProgressDialog::ProgressDialog(QWidget *parent)
    : QDialog(parent)
    , m_done(plainLabel(this))
    , m_left(plainLabel(this))
    , m_restsOn(plainLabel(this))
    , m_zone(plainLabel(this))
    , m_days(new ChartBox(Qt::Vertical, this))
    , m_tasks(new ChartBox(Qt::Horizontal, this))
    , m_reviewers(new ChartBox(Qt::Horizontal, this))
    , m_errors(new ChartBox(Qt::Horizontal, this))
    , m_tags(new ChartBox(Qt::Horizontal, this))
    , m_table(new BarTable(this))
    , m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Progress"));
    resize(960, 720);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeCharts(), tr("C&harts"));
    m_tabs->addTab(m_table, tr("&Numbers"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &ProgressDialog::showTable);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeHeader());
    column->addWidget(m_tabs, 1);
    column->addWidget(makeFoot());
    for (const ChartBox *box : {m_days, m_tasks, m_reviewers, m_errors, m_tags})
        connect(&box->chart(), &BarChart::chosen, this, &ProgressDialog::queryWanted);
    connect(m_table, &BarTable::chosen, this, &ProgressDialog::queryWanted);
    m_done->setText(tr("Counting…"));
    showBars();
    m_days->chart().setFocus();
}

QWidget *ProgressDialog::makeHeader()
{
    auto *header = new QWidget(this);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    big.setWeight(QFont::DemiBold);
    m_done->setFont(big);
    m_left->setFont(big);
    m_restsOn->setWordWrap(true);
    auto *grid = new QGridLayout(header);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(32);
    grid->addWidget(new QLabel(tr("Judged"), header), 0, 0);
    grid->addWidget(m_done, 1, 0, Qt::AlignTop);
    grid->addWidget(new QLabel(tr("Time left"), header), 0, 1);
    grid->addWidget(m_left, 1, 1, Qt::AlignTop);
    grid->addWidget(m_restsOn, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    return header;
}

QWidget *ProgressDialog::makeCharts()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(18);
    m_days->addBeside(new PartLegend(this));
    m_days->addBeside(makeSpans());
    grid->addWidget(m_days, 0, 0, 1, 2);
    grid->addWidget(m_tasks, 1, 0);
    grid->addWidget(m_reviewers, 1, 1);
    grid->addWidget(m_errors, 2, 0);
    grid->addWidget(m_tags, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);
    auto *area = new QScrollArea(this);
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

QWidget *ProgressDialog::makeSpans()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *group = new QButtonGroup(row);
    for (const auto &[span, text] :
         {std::pair(progress::Span::Fortnight, tr("&14 days")), std::pair(progress::Span::Month, tr("&30 days")),
          std::pair(progress::Span::All, tr("&All"))}) {
        auto *button = new QToolButton(row);
        button->setText(text);
        button->setCheckable(true);
        button->setChecked(span == m_span);
        button->setAutoRaise(true);
        group->addButton(button, int(span));
        layout->addWidget(button);
    }
    connect(group, &QButtonGroup::idToggled, this, [this](int span, bool checked) {
        if (!checked)
            return;
        m_span = progress::Span(span);
        showBars();
    });
    return row;
}

QWidget *ProgressDialog::makeFoot()
{
    auto *foot = new QWidget(this);
    m_zone->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, foot);
    auto *copy = buttons->addButton(tr("&Copy as table"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {copy, buttons->button(QDialogButtonBox::Close)}) // Enter is for the bars
        button->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, &ProgressDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_zone, 1);
    layout->addWidget(buttons);
    return foot;
}

void ProgressDialog::setProgress(core::Progress progress, QDate today)
{
    m_progress = std::move(progress);
    m_today = today;
    m_done->setText(progress::doneText(m_progress));
    const QString left = progress::leftText(m_progress);
    m_left->setText(left.isEmpty() ? QString(QChar(0x2013)) : left);
    m_restsOn->setText(progress::restsOn(m_progress));
    m_zone->setText(progress::zoneText(m_progress));
    showBars();
}

void ProgressDialog::setProblem(const QString &text)
{
    m_restsOn->setText(wrappable(text));
}

void ProgressDialog::showBars()
{
    m_groups = {progress::days(m_progress, m_span, m_today), progress::tasks(m_progress),
                progress::reviewers(m_progress), progress::errors(m_progress), progress::tags(m_progress)};
    const std::array boxes{m_days, m_tasks, m_reviewers, m_errors, m_tags};
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i]->setGroup(m_groups[i]);
    showTable();
}

void ProgressDialog::showTable()
{
    if (m_tabs->currentWidget() == m_table && m_table->groups() != m_groups)
        m_table->setGroups(m_groups);
}

void ProgressDialog::copy()
{
    QGuiApplication::clipboard()->setText(progress::asTable(m_groups));
}

}
