#include "ui/DisplayDesk.h"

#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/display/DisplayPanel.h"

#include <QtConcurrentRun>

namespace ui {

DisplayDesk::DisplayDesk(core::ReviewSession &session, DisplayPanel &panel, const CanvasView &canvas, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_canvas(canvas)
    , m_choices(session.project())
{
    connect(&panel, &DisplayPanel::optionsChosen, this, &DisplayDesk::choose);
    connect(&panel, &DisplayPanel::viewWanted, this, [this] { look(From::View); });
    connect(&panel, &DisplayPanel::shown, this, [this] { look(From::Whole); });
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] { take(m_looking.result()); });
}

DisplayDesk::~DisplayDesk()
{
    m_panel.clear();
}

core::ImageOptions DisplayDesk::expected(core::SourceId source)
{
    return m_choices.options(source, m_lastShape.value(source));
}

core::ImageOptions DisplayDesk::options(core::SourceId source, const core::RasterInfo &info)
{
    const QString shape = core::imageShape(info);
    m_lastShape.insert(source, shape);
    return m_choices.options(source, shape);
}

void DisplayDesk::setShown(core::SourceId source, const QString &path, const core::RasterInfo &info)
{
    if (path != m_path)
        m_next.reset(); // was of the image before
    m_source = source;
    m_path = path;
    m_info = info;
    offer();
    look(From::Whole);
}

void DisplayDesk::setNothingShown()
{
    m_source = {};
    m_path.clear();
    m_panel.clear();
}

void DisplayDesk::offer()
{
    const QString shape = core::imageShape(m_info);
    QList<QPair<QString, core::ImageOptions>> offers;
    for (const core::DisplayChoices::Offer &made : m_choices.offers(m_source, shape)) {
        const core::Source *source = m_session.project().source(made.source);
        offers.append({source ? source->name : QString::number(made.source.value), made.options});
    }
    m_panel.setImage(m_info, m_choices.options(m_source, shape), offers);
}

void DisplayDesk::choose(const core::ImageOptions &options)
{
    if (!m_source)
        return;
    if (const auto kept = m_choices.set(m_source, core::imageShape(m_info), options); !kept)
        emit failed(kept.error());
    emit changed();
}

/// One look at a time: what is wished while one runs comes after it, and a person's wish is not lost to one of ours.
void DisplayDesk::look(From from)
{
    if (!m_source || !m_panel.isVisible())
        return;
    if (m_looking.isRunning()) {
        m_next = from == From::View ? from : m_next.value_or(from);
        return;
    }
    const QRect view = from == From::View ? m_canvas.view().visibleImage().toAlignedRect() : QRect();
    const QRect window = view & QRect(QPoint(), m_info.size());
    m_looking.setFuture(QtConcurrent::run(readDisplayFacts, m_path, m_panel.options(), window));
}

void DisplayDesk::take(const DisplayFacts &facts)
{
    const bool stale = facts.path != m_path || facts.options != m_panel.options();
    const From from = facts.ofView && facts.path == m_path ? From::View : From::Whole;
    const auto next = std::exchange(m_next, {});
    if (next || stale)
        look(next.value_or(from));
    if (stale)
        return;
    m_panel.setHistograms(facts.histograms, facts.ends);
    if (!facts.ofView || facts.ends.empty())
        return;
    core::ImageOptions options = facts.options;
    options.stretch.kind = core::Stretch::Kind::Range;
    options.stretch.ranges = QList<core::ValueRange>(facts.ends.begin(), facts.ends.end());
    m_panel.take(options);
}

}
