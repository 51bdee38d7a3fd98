#include "ui/FacetDesk.h"

#include "core/jobs/JobRunner.h"
#include "core/project/Facets.h"
#include "core/project/ReviewSession.h"
#include "ui/QueueSearch.h"
#include "ui/samples/FacetPanel.h"

#include <QEvent>

namespace ui {

namespace {

constexpr int EditPauseMs = 150; // verdicts come fast

}

FacetDesk::FacetDesk(core::ReviewSession &session, core::JobRunner &jobs, const QueueSearch &search, FacetPanel &panel,
                     QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_jobs(jobs)
    , m_search(search)
    , m_panel(panel)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(EditPauseMs);
    connect(&m_delay, &QTimer::timeout, this, &FacetDesk::count);
    connect(&session.history(), &core::EditHistory::applied, &m_delay, qOverload<>(&QTimer::start));
    connect(&search, &QueueSearch::found, this, &FacetDesk::count);
    panel.installEventFilter(this);
    panel.setQuery(search.query());
    count();
}

FacetDesk::~FacetDesk()
{
    if (m_running)
        m_running->cancel();
    m_panel.removeEventFilter(this);
    m_panel.setFacets({});
    m_panel.setQuery({});
}

bool FacetDesk::eventFilter(QObject *panel, QEvent *event)
{
    if (event->type() == QEvent::Show)
        m_delay.start(0);
    return QObject::eventFilter(panel, event);
}

void FacetDesk::count()
{
    m_delay.setInterval(EditPauseMs);
    if (m_running)
        m_running->cancel();
    const int number = ++m_number;
    if (!m_panel.isVisible())
        return;
    const auto show = [this, number](std::vector<core::Facet> facets) {
        if (number == m_number)
            m_panel.setFacets(std::move(facets));
    };
    const auto partial = [this,
                          show](std::vector<core::Facet> facets) { // on the thread of the job, which this outlives
        QMetaObject::invokeMethod(
            this, [show, facets = std::move(facets)]() mutable { show(std::move(facets)); }, Qt::QueuedConnection);
    };
    const core::Project &project = m_session.project();
    m_running = m_jobs.start(
        QString(), this, // so quick and so often that the window does not speak of it
        [query = m_search.query(), index = project.index(), texts = project.textSource(),
         partial](core::JobControl &control) { return core::countFacets(query, index, texts, control, partial); },
        [this, show, number](core::Result<std::vector<core::Facet>> counted) {
            if (counted)
                show(counted.take());
            else if (number == m_number && counted.error().kind != core::Error::Kind::Cancelled)
                emit failed(counted.error());
        });
}

}
