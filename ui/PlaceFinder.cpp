#include "ui/PlaceFinder.h"

#include "core/imaging/GeoReference.h"
#include "core/project/ReviewSession.h"
#include "ui/canvas/CanvasView.h"
#include "ui/PlaceWish.h"

#include <QRectF>

namespace ui {

QString PlaceFinder::hint() const
{
    if (m_geo.lonLat(QPointF(m_session.imageSize().width(), m_session.imageSize().height()) / 2))
        return tr("The number of a box, a pixel such as 120, 80, or a longitude and latitude such as 3.5°, 47.25°");
    return tr("The number of a box, or a pixel such as 120, 80");
}

core::Result<> PlaceFinder::find(const QString &text, bool go) const
{
    using core::Error;
    const PlaceWish wish = PlaceWish::of(text);
    if (wish.kind == PlaceWish::Kind::None)
        return Error{Error::Kind::Usage, hint()};
    if (wish.kind == PlaceWish::Kind::Box)
        return findBox(wish.box, go);
    std::optional<QPointF> pixel = wish.place;
    if (wish.kind == PlaceWish::Kind::Degrees)
        pixel = m_geo.pixel(wish.place);
    if (!pixel)
        return Error{Error::Kind::NotFound, tr("Where on earth this image lies is not known.")};
    if (!QRectF({}, QSizeF(m_session.imageSize())).contains(*pixel))
        return Error{Error::Kind::NotFound, tr("This place is beside the image.")};
    if (go)
        m_canvas.showPlace(*pixel);
    return {};
}

core::Result<> PlaceFinder::findBox(int number, bool go) const
{
    const auto &boxes = m_session.boxes();
    if (number > std::ssize(boxes)) {
        return core::Error{core::Error::Kind::NotFound, tr("This sample has %n box(es).", nullptr, int(boxes.size()))};
    }
    if (go) {
        const core::BoxRef ref = boxes[std::size_t(number - 1)].ref;
        m_session.setSelectedBox(ref);
        m_canvas.showBox(ref);
    }
    return {};
}

}
