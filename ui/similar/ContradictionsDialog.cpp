#include "ui/similar/ContradictionsDialog.h"

#include "core/model/ImageTokens.h"
#include "ui/common/ForeignText.h"
#include "ui/similar/SampleQuery.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ContradictionsDialog::ContradictionsDialog(const core::SampleIndex &index, QWidget *parent)
    : QDialog(parent)
    , m_status(new QLabel(this))
    , m_captions(new QCheckBox(tr("&Captions and descriptions, too"), this))
    , m_list(new SimilarList(index, nullptr, this))
{
    setWindowTitle(tr("Contradictions"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    connect(m_list, &SimilarList::pairChosen, this, &ContradictionsDialog::pairChosen);
    connect(m_captions, &QCheckBox::toggled, this, &ContradictionsDialog::searchWanted);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_status);
    column->addWidget(m_list, 1);
    column->addWidget(m_captions);
    column->addWidget(makeButtons());
    resize(fontMetrics().averageCharWidth() * 112, fontMetrics().lineSpacing() * 34);
    m_list->setFocus();
    check();
}

QWidget *ContradictionsDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_again = new QPushButton(tr("&Look again"), row);
    m_filter = new QPushButton(tr("As &filter"), row);
    m_filter->setToolTip(tr("The samples that are listed become the queue."));
    auto *close = new QPushButton(tr("Close"), row);
    for (QPushButton *button : {m_again, m_filter, close})
        button->setAutoDefault(false); // Enter goes to the row
    layout->addWidget(m_again);
    layout->addStretch();
    layout->addWidget(m_filter);
    layout->addWidget(close);
    connect(m_again, &QPushButton::clicked, this, &ContradictionsDialog::searchWanted);
    connect(m_filter, &QPushButton::clicked, this, [this] {
        std::vector<core::SampleId> samples = m_list->model().samples();
        std::ranges::sort(samples);
        const auto twice = std::ranges::unique(samples);
        samples.erase(twice.begin(), twice.end());
        if (samples.size() > MostInFilter) {
            samples.resize(MostInFilter);
            m_status->setText(tr("The queue has the first %1 of these samples.").arg(QLocale().toString(MostInFilter)));
        }
        emit queryWanted(sampleQuery(std::move(samples)));
    });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

bool ContradictionsDialog::captionsIncluded() const
{
    return m_captions->isChecked();
}

void ContradictionsDialog::startSearch()
{
    m_list->model().clear();
    m_status->setText(tr("Reading the texts…"));
    m_again->setEnabled(false);
    check();
}

void ContradictionsDialog::add(const std::vector<core::Contradiction> &found, const core::ContradictionCounts &counts)
{
    std::vector<SimilarRow> rows;
    for (const core::Contradiction &one : found) {
        const core::PairText &first = one.pairs.front();
        rows.push_back(
            {tr("%Ln pair(s) ask", nullptr, int(one.pairs.size())), core::withoutImageTokens(first.question), {}});
        for (const core::PairText &pair : one.pairs)
            rows.push_back({{}, {}, {pair.place, {}, pair.answer}}); // the question stands above
    }
    m_list->model().append(std::move(rows));
    m_list->chooseFirst();
    m_status->setText(tr("Reading the texts… %1").arg(countsText(counts)));
    check();
}

void ContradictionsDialog::endSearch(const core::ContradictionCounts &counts)
{
    m_again->setEnabled(true);
    m_status->setText(countsText(counts));
}

void ContradictionsDialog::setProblem(const QString &problem)
{
    m_status->setText(wrappable(problem));
    m_again->setEnabled(true);
}

void ContradictionsDialog::setStale()
{
    m_list->model().refreshVerdicts();
    if (m_again->isEnabled())
        m_status->setText(tr("Texts were changed since this was read."));
}

QString ContradictionsDialog::countsText(const core::ContradictionCounts &counts) const
{
    QStringList parts{counts.questions == 0 ? tr("No question has two answers about the same image.")
                                            : tr("%Ln question(s) have several answers about the same image", nullptr,
                                                 int(counts.questions)) +
                                                  QChar(u' ') + tr("in %Ln pair(s).", nullptr, int(counts.pairs))};
    if (counts.told < counts.questions && m_again->isEnabled())
        parts += tr("The first %1 are listed.").arg(QLocale().toString(qlonglong(counts.told)));
    if (counts.captions > 0)
        parts += tr("%Ln caption(s) or description(s) that differ are left out.", nullptr, int(counts.captions));
    return parts.join(u' ');
}

void ContradictionsDialog::check()
{
    m_filter->setEnabled(m_list->model().rowCount() > 0);
}

}
