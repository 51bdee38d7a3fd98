#include "ui/similar/NearDialog.h"

#include "ui/similar/DistanceBox.h"
#include "ui/similar/ImageRows.h"
#include "ui/similar/SampleQuery.h"
#include "ui/similar/SimilarList.h"
#include "ui/similar/SimilarModel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace ui {

namespace {

/// Images that belong to no group, and why.
template <typename Belongs, typename Note>
void addLeftOver(std::vector<SimilarRow> &rows, const core::HashedImages &images, const QString &title,
                 const Belongs &belongs, const Note &note)
{
    const auto count = std::ranges::count_if(images.images, belongs);
    if (count == 0)
        return;
    const QLocale locale;
    rows.push_back({count <= NearDialog::MostLeftOver
                        ? NearDialog::tr("%1 (%2)").arg(title, locale.toString(qlonglong(count)))
                        : NearDialog::tr("%1 (%2, the first %3)")
                              .arg(title, locale.toString(qlonglong(count)), locale.toString(NearDialog::MostLeftOver)),
                    {},
                    {}});
    int listed = 0;
    for (const core::HashedImages::Image &image : images.images) {
        if (belongs(image) && listed++ < NearDialog::MostLeftOver)
            rows.push_back(ImageRows::row(image, note(image)));
    }
}

}

NearDialog::NearDialog(const core::SampleIndex &index, core::ImageService *images, QWidget *parent)
    : QDialog(parent)
    , m_status(new QLabel(this))
    , m_list(new SimilarList(index, images, this))
    , m_distance(new DistanceBox(this))
{
    setWindowTitle(tr("Near-duplicate images"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_list->setAccessibleName(windowTitle());
    connect(m_list, &SimilarList::pairChosen, this, &NearDialog::pairChosen);
    connect(m_distance, &DistanceBox::valueChanged, this, &NearDialog::distanceChanged);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_status);
    column->addWidget(m_list, 1);
    column->addWidget(makeButtons());
    resize(fontMetrics().averageCharWidth() * 112, fontMetrics().lineSpacing() * 38);
    m_list->setFocus();
    startSearch();
}

QWidget *NearDialog::makeButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *apart = new QLabel(tr("At most so many &bits apart:"), row);
    apart->setBuddy(m_distance);
    m_again = new QPushButton(tr("&Look again"), row);
    m_filter = new QPushButton(tr("As &filter"), row);
    m_filter->setToolTip(tr("The samples of all groups become the queue."));
    auto *close = new QPushButton(tr("Close"), row);
    for (QPushButton *button : {m_again, m_filter, close})
        button->setAutoDefault(false); // Enter goes to the row
    layout->addWidget(apart);
    layout->addWidget(m_distance);
    layout->addSpacing(layout->spacing());
    layout->addWidget(m_again);
    layout->addStretch();
    layout->addWidget(m_filter);
    layout->addWidget(close);
    connect(m_again, &QPushButton::clicked, this, &NearDialog::searchWanted);
    connect(m_filter, &QPushButton::clicked, this, &NearDialog::filter);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return row;
}

int NearDialog::distance() const
{
    return m_distance->value();
}

void NearDialog::setDistance(int bits)
{
    const QSignalBlocker quiet(m_distance);
    m_distance->setValue(bits);
}

void NearDialog::startSearch()
{
    m_status->setText(tr("Looking at the images… This goes on when the dialog is closed."));
    m_again->setEnabled(false);
    m_filter->setEnabled(!m_samples.empty());
}

void NearDialog::setGroups(const core::HashedImages &images, const std::vector<core::NearImages::Group> &groups)
{
    std::vector<SimilarRow> rows;
    std::set<core::SampleId> samples;
    int count = 0;
    int listed = 0;
    for (const core::NearImages::Group &group : groups) {
        const bool isListed = count < MostImages;
        count += int(group.size());
        for (const core::NearImages::Near &near : group)
            samples.insert(images.images[near.image].samples.begin(), images.images[near.image].samples.end());
        if (!isListed)
            continue;
        ++listed;
        rows.push_back({tr("%Ln image(s) look alike", nullptr, int(group.size())), {}, {}});
        for (const core::NearImages::Near &near : group)
            rows.push_back(ImageRows::row(images.images[near.image], near == group.front()
                                                                         ? tr("first of the group")
                                                                         : ImageRows::difference(near.distance)));
    }
    addLeftOver(
        rows, images, tr("Plain images, compared with nothing"), [](const auto &image) { return image.isPlain(); },
        [](const auto &) { return tr("hardly anything to be seen"); });
    addLeftOver(
        rows, images, tr("Could not be read"), [](const auto &image) { return !image.hash; },
        [](const auto &image) { return image.problem.section(u'\n', 0, 0); });
    m_samples.assign(samples.begin(), samples.end());
    m_list->model().setRows(std::move(rows));
    m_list->chooseFirst();
    QStringList parts{groups.empty() ? tr("No two images look alike.")
                                     : tr("%Ln group(s) of images that look alike.", nullptr, int(groups.size()))};
    if (listed < std::ssize(groups))
        parts += tr("The first %1 are listed.").arg(QLocale().toString(listed));
    m_status->setText(parts.join(u' ') + u' ' + ImageRows::summary(images));
    m_again->setEnabled(true);
    m_filter->setEnabled(!m_samples.empty());
}

void NearDialog::setStopped(const core::HashedImages &images)
{
    m_samples.clear();
    m_list->model().clear();
    m_status->setText(images.stopped ? ImageRows::summary(images) : tr("Stopped."));
    m_again->setEnabled(true);
    m_filter->setEnabled(false);
}

void NearDialog::setStale()
{
    if (m_again->isEnabled())
        m_status->setText(tr("There are other images since these were looked at."));
}

void NearDialog::filter()
{
    std::vector<core::SampleId> samples = m_samples;
    if (samples.size() > MostInFilter) {
        samples.resize(MostInFilter);
        m_status->setText(tr("The queue has the first %1 of these samples.").arg(QLocale().toString(MostInFilter)));
    }
    emit queryWanted(sampleQuery(std::move(samples)));
}

}
