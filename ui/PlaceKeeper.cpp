#include "ui/PlaceKeeper.h"

#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/Desk.h"
#include "ui/samples/FilterField.h"

namespace ui {

PlaceKeeper::PlaceKeeper(Desk &desk, CanvasView &canvas, FilterField &filter, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_canvas(canvas)
    , m_filter(filter)
{
    const auto forget = [this] { m_wanted = {}; };
    connect(&desk.session(), &core::ReviewSession::sampleOpened, this, forget);
    connect(&canvas, &CanvasView::viewMoved, this, forget);
    connect(&desk, &Desk::imageShown, this, &PlaceKeeper::show);
}

core::WorkPlace PlaceKeeper::place() const
{
    const core::ReviewSession &session = m_desk.session();
    if (!session.hasSample())
        return {};
    core::WorkPlace place{session.sample().id.value, session.pair(), 0, {}, m_filter.text()};
    const ViewTransform &view = m_canvas.view();
    if (m_wanted.sample > 0) { // its image never came
        place.zoom = m_wanted.zoom;
        place.centre = m_wanted.centre;
    } else if (!m_canvas.imageSize().isEmpty() && !view.isFitted()) {
        place.zoom = view.zoom();
        place.centre = view.toImage(view.viewRect().center());
    }
    return place;
}

void PlaceKeeper::restore(const core::WorkPlace &place)
{
    if (!m_desk.session().hasSample() || m_desk.session().sample().id.value != place.sample)
        return;
    m_isRestoring = true;
    m_filter.setQueryText(place.filter);
    m_isRestoring = false;
    m_wanted = place.zoom > 0 ? place : core::WorkPlace();
    if (!m_canvas.imageSize().isEmpty())
        show();
}

void PlaceKeeper::show()
{
    if (m_wanted.sample > 0 && m_wanted.sample == m_desk.session().sample().id.value) // of another one it comes at once
        m_canvas.showView(m_wanted.zoom, m_wanted.centre);
}

}
