#include "ui/SimilarDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/ReviewSession.h"
#include "core/similar/Contradictions.h"
#include "core/similar/SimilarSamples.h"
#include "ui/NearDesk.h"
#include "ui/samples/FilterField.h"
#include "ui/similar/ContradictionsDialog.h"
#include "ui/similar/SimilarDialog.h"

namespace ui {

namespace {

constexpr int Pause = 120; // ms in which nobody goes on

void show(QDialog &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

void stop(QPointer<core::Job> &job)
{
    if (job)
        job->cancel();
    job.clear();
}

}

SimilarDesk::SimilarDesk(core::ReviewSession &session, core::JobRunner &jobs, core::ImageService &images,
                         FilterField &filter, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_filter(filter)
    , m_images(images)
    , m_near(new NearDesk(session, jobs, images, this))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(Pause);
    connect(&m_soon, &QTimer::timeout, this, &SimilarDesk::look);
    connect(&session, &core::ReviewSession::sampleOpened, this, &SimilarDesk::lookSoon);
    connect(&session, &core::ReviewSession::pairChanged, this, &SimilarDesk::lookSoon);
    connect(&session, &core::ReviewSession::samplesAdded, this, &SimilarDesk::lookAgain);
    connect(&session.history(), &core::EditHistory::applied, this, &SimilarDesk::lookAgain);
    connect(&session, &core::ReviewSession::samplesAdded, m_near, &NearDesk::setStale);
    connect(m_near, &NearDesk::changed, this, &SimilarDesk::showNear);
    connect(m_near, &NearDesk::told, this, &SimilarDesk::told);
    connect(m_near, &NearDesk::pairChosen, this, [this](qint64 sample, int pair) { go({sample}, pair); });
    connect(m_near, &NearDesk::queryWanted, this, &SimilarDesk::filter);
}

SimilarDesk::~SimilarDesk()
{
    stop(m_looking);
    stop(m_reading);
    delete m_dialog;
    delete m_contradictions;
}

void SimilarDesk::open(QWidget *window)
{
    SimilarDialog *dialog = m_dialog;
    if (!dialog) {
        dialog = new SimilarDialog(m_session.project().index(), &m_images, window);
        m_dialog = dialog;
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &SimilarDialog::pairChosen, this, [this](qint64 sample, int pair) { go({sample}, pair); });
        connect(dialog, &SimilarDialog::queryWanted, this, &SimilarDesk::filter);
        connect(dialog, &SimilarDialog::contradictionsWanted, this, [this, window] { openContradictions(window); });
        connect(dialog, &SimilarDialog::duplicatesWanted, this, [this, window] { openDuplicates(window); });
        connect(dialog, &SimilarDialog::nearToggled, this, &SimilarDesk::setNearWanted);
        connect(dialog, &SimilarDialog::distanceChanged, m_near, &NearDesk::setDistance);
        connect(dialog, &QDialog::finished, this, [this] {
            ++m_look;
            stop(m_looking);
        });
    }
    show(*dialog);
    look();
}

void SimilarDesk::openContradictions(QWidget *window)
{
    ContradictionsDialog *dialog = m_contradictions;
    if (!dialog) {
        dialog = new ContradictionsDialog(m_session.project().index(), window);
        m_contradictions = dialog;
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ContradictionsDialog::pairChosen, this,
                [this](qint64 sample, int pair) { go({sample}, pair); });
        connect(dialog, &ContradictionsDialog::queryWanted, this, &SimilarDesk::filter);
        connect(dialog, &ContradictionsDialog::searchWanted, this, &SimilarDesk::lookForContradictions);
        connect(dialog, &QDialog::finished, this, [this] {
            ++m_read;
            stop(m_reading);
        });
        lookForContradictions();
    }
    show(*dialog);
}

void SimilarDesk::openDuplicates(QWidget *window)
{
    m_near->open(window);
}

void SimilarDesk::forgetImages()
{
    m_near->forget();
}

void SimilarDesk::setNearWanted(bool wanted)
{
    m_nearWanted = wanted;
    showNear();
}

void SimilarDesk::showNear()
{
    if (!m_dialog)
        return;
    m_dialog->setNearWanted(m_nearWanted, m_near->distance());
    if (!m_nearWanted)
        return m_dialog->clearNear();
    if (!m_near->images()) {
        m_dialog->setNearSoon();
        return m_near->start();
    }
    m_dialog->setNear(*m_near->images(),
                      core::NearImages::ofSample(*m_near->images(), m_dialog->sample(), m_near->distance()));
}

void SimilarDesk::lookSoon()
{
    if (m_dialog)
        m_soon.start();
}

void SimilarDesk::lookAgain()
{
    lookSoon();
    if (m_contradictions)
        m_contradictions->setStale();
}

void SimilarDesk::look()
{
    stop(m_looking);
    const int number = ++m_look;
    if (!m_dialog || !m_session.hasSample())
        return;
    const core::SampleId sample = m_session.sample().id;
    const auto pair = m_session.pair() >= 0 ? std::optional(m_session.pair()) : std::nullopt;
    m_dialog->startSearch(sample);
    showNear();
    m_looking = m_jobs.start(
        tr("Looking for similar samples"), m_dialog,
        [similar = core::SimilarSamples(m_session.project().textSource(), m_session.project().index()), sample,
         pair](core::JobControl &control) { return similar.find(sample, pair, control); },
        [this, number](const core::Result<core::SimilarGroups> &groups) {
            if (number != m_look)
                return;
            if (groups)
                m_dialog->setGroups(*groups);
            else
                m_dialog->setProblem(groups.error().message);
        });
}

void SimilarDesk::lookForContradictions()
{
    stop(m_reading);
    const int number = ++m_read;
    m_contradictions->startSearch();
    // On the thread of the job, which this outlives.
    const auto partial = [this, number](std::vector<core::Contradiction> found,
                                        const core::ContradictionCounts &counts) {
        QMetaObject::invokeMethod(
            this,
            [this, number, found = std::move(found), counts] {
                if (number == m_read && m_contradictions)
                    m_contradictions->add(found, counts);
            },
            Qt::QueuedConnection);
    };
    core::Contradictions contradictions(m_session.project().textSource(), m_session.project().index());
    contradictions.setCaptionsIncluded(m_contradictions->captionsIncluded());
    m_reading = m_jobs.start(
        tr("Looking for contradictions"), m_contradictions,
        [contradictions = std::move(contradictions), partial](core::JobControl &control) mutable {
            return contradictions.run(control, partial);
        },
        [this, number](const core::Result<core::ContradictionCounts> &counts) {
            if (number != m_read)
                return;
            if (counts)
                m_contradictions->endSearch(*counts);
            else
                m_contradictions->setProblem(counts.error().message);
        });
}

void SimilarDesk::go(core::SampleId sample, int pair)
{
    emit aboutToEdit();
    if (const auto done = m_session.open(sample, pair); !done)
        emit failed(done.error());
}

void SimilarDesk::filter(const QString &query)
{
    emit aboutToEdit();
    m_filter.setQueryText(query);
}

}
