#include "ui/NearDesk.h"

#include "core/imaging/ImageService.h"
#include "core/jobs/JobRunner.h"
#include "core/project/ReviewSession.h"
#include "core/similar/ImageHasher.h"
#include "ui/similar/ImageRows.h"
#include "ui/similar/NearDialog.h"

namespace ui {

/// What a job brings back.
struct NearDesk::Finding
{
    std::shared_ptr<const core::HashedImages> images;
    std::vector<core::NearImages::Group> groups = {};
    int distance = 0;
    bool looked = false;  ///< at the images, not only at their hashes
    bool stopped = false; ///< so there are no groups
};

NearDesk::NearDesk(core::ReviewSession &session, core::JobRunner &jobs, core::ImageService &images, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_service(images)
{
}

NearDesk::~NearDesk()
{
    if (m_job)
        m_job->cancel();
    delete m_dialog;
}

void NearDesk::open(QWidget *window)
{
    if (!m_dialog) {
        m_dialog = new NearDialog(m_session.project().index(), &m_service, window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setDistance(m_distance);
        connect(m_dialog, &NearDialog::pairChosen, this, &NearDesk::pairChosen);
        connect(m_dialog, &NearDialog::queryWanted, this, &NearDesk::queryWanted);
        connect(m_dialog, &NearDialog::distanceChanged, this, &NearDesk::setDistance);
        connect(m_dialog, &NearDialog::searchWanted, this, [this] { look(nullptr); });
        start();
        if (!m_job)
            showGroups();
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void NearDesk::start()
{
    if (!m_job && (!m_images || m_images->stopped))
        look(nullptr);
}

void NearDesk::setDistance(int bits)
{
    if (bits == m_distance)
        return;
    m_distance = bits;
    if (m_dialog) {
        m_dialog->setDistance(bits);
        showGroups();
    }
    emit changed();
}

void NearDesk::setStale()
{
    if (m_dialog)
        m_dialog->setStale();
}

void NearDesk::forget()
{
    const bool wanted = m_job || m_dialog;
    m_images.reset();
    m_groupDistance = -1;
    if (wanted)
        look(nullptr);
    emit changed();
}

/// Of known images only the groups are found anew.
void NearDesk::look(std::shared_ptr<const core::HashedImages> known)
{
    if (m_job)
        m_job->cancel();
    m_images = known;
    m_groupDistance = -1;
    if (m_dialog)
        m_dialog->startSearch();
    m_job = m_jobs.start(
        known ? tr("Comparing the images") : tr("Looking at the images"), this,
        [known, distance = m_distance,
         hasher = core::ImageHasher(m_session.project(), m_service.thumbnailCache(), m_service.pyramids())](
            core::JobControl &control) {
            Finding finding{.images = known, .distance = distance, .looked = !known};
            if (!known)
                finding.images = std::make_shared<const core::HashedImages>(hasher.run(control));
            finding.groups = core::NearImages::groups(*finding.images, distance, control);
            finding.stopped = control.cancelled();
            return finding;
        },
        [this, number = ++m_look](const Finding &finding) {
            if (number == m_look)
                take(finding);
        });
}

void NearDesk::take(const Finding &finding)
{
    m_job.clear();
    m_images = finding.images;
    m_groups = finding.groups;
    m_groupDistance = finding.stopped ? -1 : finding.distance;
    if (m_dialog && finding.stopped)
        m_dialog->setStopped(*m_images);
    else if (m_dialog)
        showGroups();
    else if (finding.looked)
        emit told(ImageRows::summary(*m_images));
    emit changed();
}

/// Those of the distance at hand, as soon as there are images.
void NearDesk::showGroups()
{
    if (m_images && m_groupDistance == m_distance)
        m_dialog->setGroups(*m_images, m_groups);
    else if (m_images)
        look(m_images);
}

}
