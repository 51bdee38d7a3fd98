#include "ui/similar/SimilarDialog.h"

#include "ui/common/ForeignText.h"
#include "ui/similar/SampleQuery.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

/// The title says how many there are; a group that is empty has no heading.
void add(std::vector<SimilarRow> &rows, const core::SimilarGroups::Group &group, const QString &title)
{
    if (group.pairs.empty())
        return;
    const QString count = QLocale().toString(qlonglong(group.count));
    QString heading = SimilarDialog::tr("%1 (%2)").arg(title, count);
    if (group.more)
        heading = SimilarDialog::tr("%1 (more than %2, the first of them)").arg(title, count);
    else if (group.count > std::ssize(group.pairs))
        heading = SimilarDialog::tr("%1 (%2, the first %3)")
                      .arg(title, count, QLocale().toString(qlonglong(group.pairs.size())));
    rows.push_back({heading, {}, {}});
    for (const core::PairText &pair : group.pairs)
        rows.push_back({{}, {}, pair});
}

}

SimilarDialog::SimilarDialog(const core::SampleIndex &index, QWidget *parent)
    : QDialog(parent)
    , m_status(new QLabel(this))
    , m_list(new SimilarList(index, this))
{
    setWindowTitle(tr("Similar samples"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    connect(m_list, &SimilarList::pairChosen, this, &SimilarDialog::pairChosen);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_status);
    column->addWidget(m_list, 1);
    column->addWidget(makeButtons());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SimilarDialog::check);
    resize(fontMetrics().averageCharWidth() * 112, fontMetrics().lineSpacing() * 30);
    m_list->setFocus();
    check();
}

QWidget *SimilarDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *all = new QPushButton(tr("All &contradictions…"), row);
    m_filter = new QPushButton(tr("As &filter"), row);
    m_filter->setToolTip(tr("The samples of this group, and the sample that they are like, become the queue."));
    auto *close = new QPushButton(tr("Close"), row);
    for (QPushButton *button : {all, m_filter, close})
        button->setAutoDefault(false); // Enter goes to the row
    layout->addWidget(all);
    layout->addStretch();
    layout->addWidget(m_filter);
    layout->addWidget(close);
    connect(all, &QPushButton::clicked, this, &SimilarDialog::contradictionsWanted);
    connect(m_filter, &QPushButton::clicked, this, [this] {
        std::vector<core::SampleId> samples = m_list->model().samples(m_list->currentIndex().row());
        samples.push_back(m_sample);
        emit queryWanted(sampleQuery(std::move(samples)));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

void SimilarDialog::startSearch(core::SampleId sample)
{
    if (sample != std::exchange(m_sample, sample))
        m_list->model().clear();
    m_status->setText(tr("Looking for what is like sample %1…").arg(sample.value));
    check();
}

void SimilarDialog::setGroups(const core::SimilarGroups &groups)
{
    std::vector<SimilarRow> rows;
    add(rows, groups.otherAnswers, tr("Another answer to the same question"));
    add(rows, groups.sameImage, tr("Same image"));
    add(rows, groups.sameAnswer, tr("Same answer"));
    m_status->setText(rows.empty() ? tr("Nothing is like sample %1.").arg(m_sample.value)
                                   : tr("Like sample %1:").arg(m_sample.value));
    const int place = m_list->currentIndex().row();
    m_list->model().setRows(std::move(rows));
    if (place >= 0 && place < m_list->model().rowCount() && !m_list->model().row(place).isHeading())
        m_list->setCurrentIndex(m_list->model().index(place));
    m_list->chooseFirst();
    check();
}

void SimilarDialog::setProblem(const QString &problem)
{
    m_list->model().clear();
    m_status->setText(wrappable(problem));
    check();
}

void SimilarDialog::check()
{
    m_filter->setEnabled(m_list->currentIndex().isValid());
}

}
