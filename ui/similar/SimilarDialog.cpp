#include "ui/similar/SimilarDialog.h"

#include "core/similar/SimilarSamples.h"
#include "ui/common/ForeignText.h"
#include "ui/similar/DistanceBox.h"
#include "ui/similar/ImageRows.h"
#include "ui/similar/SampleQuery.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <span>
#include <utility>

namespace ui {

namespace {

/// How many there are, and how many of them are listed.
QString heading(const QString &title, qint64 count, qint64 listed)
{
    const QLocale locale;
    return count == listed
               ? SimilarDialog::tr("%1 (%2)").arg(title, locale.toString(count))
               : SimilarDialog::tr("%1 (%2, the first %3)").arg(title, locale.toString(count), locale.toString(listed));
}

/// A group that is empty has no heading.
void add(std::vector<SimilarRow> &rows, const core::SimilarGroups::Group &group, const QString &title)
{
    if (group.pairs.empty())
        return;
    rows.push_back({group.more ? SimilarDialog::tr("%1 (more than %2, the first of them)")
                                     .arg(title, QLocale().toString(qlonglong(group.count)))
                               : heading(title, group.count, std::ssize(group.pairs)),
                    {},
                    {}});
    for (const core::PairText &pair : group.pairs)
        rows.push_back({{}, {}, pair});
}

}

SimilarDialog::SimilarDialog(const core::SampleIndex &index, core::ImageService *images, QWidget *parent)
    : QDialog(parent)
    , m_status(new QLabel(this))
    , m_list(new SimilarList(index, images, this))
    , m_nearWanted(new QCheckBox(tr("&Near-duplicate images, too, at most so many bits apart:"), this))
    , m_distance(new DistanceBox(this))
{
    setWindowTitle(tr("Similar samples"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    connect(m_list, &SimilarList::pairChosen, this, &SimilarDialog::pairChosen);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_status);
    column->addWidget(m_list, 1);
    column->addWidget(makeNear());
    column->addWidget(makeButtons());
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SimilarDialog::check);
    resize(fontMetrics().averageCharWidth() * 112, fontMetrics().lineSpacing() * 30);
    m_list->setFocus();
    check();
}

QWidget *SimilarDialog::makeNear()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_nearWanted);
    layout->addWidget(m_distance);
    layout->addStretch();
    m_distance->setEnabled(false);
    connect(m_nearWanted, &QCheckBox::toggled, m_distance, &DistanceBox::setEnabled);
    connect(m_nearWanted, &QCheckBox::toggled, this, &SimilarDialog::nearToggled);
    connect(m_distance, &DistanceBox::valueChanged, this, &SimilarDialog::distanceChanged);
    return row;
}

QWidget *SimilarDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *all = new QPushButton(tr("All &contradictions…"), row);
    auto *duplicates = new QPushButton(tr("All near-&duplicates…"), row);
    m_filter = new QPushButton(tr("As &filter"), row);
    m_filter->setToolTip(tr("The samples of this group, and the sample that they are like, become the queue."));
    auto *close = new QPushButton(tr("Close"), row);
    for (QPushButton *button : {all, duplicates, m_filter, close})
        button->setAutoDefault(false); // Enter goes to the row
    layout->addWidget(all);
    layout->addWidget(duplicates);
    layout->addStretch();
    layout->addWidget(m_filter);
    layout->addWidget(close);
    connect(all, &QPushButton::clicked, this, &SimilarDialog::contradictionsWanted);
    connect(duplicates, &QPushButton::clicked, this, &SimilarDialog::duplicatesWanted);
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
    if (sample != std::exchange(m_sample, sample)) {
        m_groups.reset();
        m_near.clear();
        m_list->model().clear();
    }
    m_status->setText(tr("Looking for what is like sample %1…").arg(sample.value));
    check();
}

void SimilarDialog::setGroups(const core::SimilarGroups &groups)
{
    m_groups = groups;
    showRows();
}

void SimilarDialog::setNearWanted(bool wanted, int distance)
{
    const QSignalBlocker quiet(this);
    m_nearWanted->setChecked(wanted);
    m_distance->setValue(distance);
}

void SimilarDialog::setNear(const core::HashedImages &images, const core::NearImages::Group &group)
{
    m_near.clear();
    m_nearRemark = images.stopped ? ImageRows::summary(images) : QString();
    const auto listed = std::min(std::ssize(group), std::ptrdiff_t(core::SimilarSamples::MostPairs));
    if (listed > 0)
        m_near.push_back({heading(tr("Near-duplicate images"), std::ssize(group), listed), {}, {}});
    for (const auto &[image, distance] : std::span(group).first(std::size_t(listed)))
        m_near.push_back(ImageRows::row(images.images[image], ImageRows::difference(distance)));
    for (const core::HashedImages::Image &image : images.images) {
        if (!image.isComparable() && std::ranges::binary_search(image.samples, m_sample))
            m_nearRemark = image.hash ? tr("Its image is plain, so no other is compared with it.")
                                      : tr("Its image could not be read, so no other is compared with it.");
    }
    showRows();
}

void SimilarDialog::setNearSoon()
{
    m_near.clear();
    m_nearRemark = tr("The images of the project are being looked at…");
    showRows();
}

void SimilarDialog::clearNear()
{
    m_near.clear();
    m_nearRemark.clear();
    showRows();
}

/// As soon as the texts were searched.
void SimilarDialog::showRows()
{
    if (!m_groups)
        return;
    std::vector<SimilarRow> rows;
    add(rows, m_groups->otherAnswers, tr("Another answer to the same question"));
    add(rows, m_groups->sameImage, tr("Same image"));
    rows.insert(rows.end(), m_near.begin(), m_near.end());
    add(rows, m_groups->sameAnswer, tr("Same answer"));
    const QString status =
        rows.empty() ? tr("Nothing is like sample %1.").arg(m_sample.value) : tr("Like sample %1:").arg(m_sample.value);
    m_status->setText(m_nearRemark.isEmpty() ? status : m_nearRemark + u' ' + status);
    const int place = m_list->currentIndex().row();
    m_list->model().setRows(std::move(rows));
    if (place >= 0 && place < m_list->model().rowCount() && !m_list->model().row(place).isHeading())
        m_list->setCurrentIndex(m_list->model().index(place));
    m_list->chooseFirst();
    check();
}

void SimilarDialog::setProblem(const QString &problem)
{
    m_groups.reset();
    m_list->model().clear();
    m_status->setText(wrappable(problem));
    check();
}

void SimilarDialog::check()
{
    m_filter->setEnabled(m_list->currentIndex().isValid());
}

}
