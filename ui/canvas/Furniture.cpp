#include "ui/canvas/Furniture.h"

#include "ui/canvas/ImageLayer.h"
#include "ui/canvas/Navigator.h"
#include "ui/canvas/PlaceChip.h"
#include "ui/canvas/PlaceText.h"
#include "ui/canvas/ReadOut.h"
#include "ui/canvas/ViewTransform.h"
#include "ui/canvas/WarningChip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int Margin = 12;
constexpr int NavigatorSide = 120;
constexpr double LongestBar = 96;
constexpr int MostShareOfHeight = 3; // of the canvas, for the read-out
constexpr int LeastReadOut = 200;    // view units: below that it gets the room of the scale
constexpr double Whole = 0.999;      // share of the image in view from which nothing is missing

}

Furniture::Furniture(QWidget *canvas)
    : QObject(canvas)
    , m_canvas(canvas)
    , m_navigator(new Navigator(canvas))
    , m_readOut(new ReadOut(canvas))
    , m_scale(new PlaceChip(canvas))
    , m_warning(new WarningChip(canvas))
{
    m_navigator->hide();
    m_readOut->hide();
    m_scale->hide();
    connect(m_navigator, &Navigator::wanted, this, &Furniture::wanted);
}

void Furniture::imageChanged()
{
    m_navigator->setThumbnail({});
}

void Furniture::arrange(const ViewTransform &view, ImageLayer &image, std::optional<QPointF> mouse)
{
    const bool shown = m_visible && !image.isNull();
    arrangeScale(view, shown);
    m_readOut->setVisible(shown);
    if (shown)
        setPlace(view, mouse);
    else
        m_warning->arrange(Margin, m_canvas->height() - Margin);
    arrangeNavigator(view, image);
}

QRectF Furniture::covered() const
{
    return m_navigator->isVisibleTo(m_canvas) ? QRectF(m_navigator->geometry()) : QRectF();
}

void Furniture::setPlace(const ViewTransform &view, std::optional<QPointF> mouse)
{
    const double percent = view.zoom() * 100;
    const QString zoom = tr("%1 %").arg(QString::number(percent, 'f', percent < 9.95 ? 1 : 0));
    const QSizeF size = view.imageSize();
    const auto number = [](double value, int decimals) { return QString::number(value, 'f', decimals); };
    const auto pair = [&](double a, double b, int decimals) {
        return u"%1, %2"_s.arg(number(a, decimals), number(b, decimals));
    };
    ReadOut::Groups groups;
    if (mouse) {
        groups.append({zoom, tr("%1 px").arg(pair(mouse->x(), mouse->y(), 1)),
                       pair(mouse->x() / size.width(), mouse->y() / size.height(), 3)});
        groups.append(placeItems(m_geo, *mouse));
        groups.append(m_values);
        groups.removeAll(QStringList());
    } else {
        groups.append({zoom, tr("%1 × %2 px").arg(number(size.width(), 0), number(size.height(), 0))});
    }
    const int beside = m_scale->isVisibleTo(m_canvas) ? m_scale->width() + Margin : 0;
    m_readOut->setGroups(groups, {m_canvas->width() - 2 * Margin - beside, m_canvas->height() / MostShareOfHeight});
    m_readOut->move(Margin, m_canvas->height() - Margin - m_readOut->height());
    if (m_readOut->isVisibleTo(m_canvas))
        m_warning->arrange(Margin, m_readOut->y() - Margin / 2); // above it, however many lines it has
}

/// Metres at the middle of the view, or pixels where they are not known.
void Furniture::arrangeScale(const ViewTransform &view, bool shown)
{
    if (shown) {
        const QPointF middle = view.visibleImage().center();
        const auto pixel = m_geo.pixelSize(middle);
        const double perPixel = pixel ? pixel->width() : 1;
        m_scale->show(scaleMark(perPixel / view.scale(), pixel ? LengthUnit::Metres : LengthUnit::Pixels, LongestBar),
                      m_geo.north(middle));
        m_scale->move(m_canvas->width() - Margin - m_scale->width(), m_canvas->height() - Margin - m_scale->height());
    }
    m_scale->setVisible(shown && m_canvas->width() - m_scale->width() - 3 * Margin >= LeastReadOut);
}

void Furniture::arrangeNavigator(const ViewTransform &view, ImageLayer &image)
{
    const QRectF visible = view.visibleImage();
    const QSizeF size = view.imageSize();
    const QSize room = m_canvas->size() / 3;
    const bool partial = visible.width() < size.width() * Whole || visible.height() < size.height() * Whole;
    const bool shown = m_visible && !image.isNull() && partial && std::min(room.width(), room.height()) >= 48;
    m_navigator->setVisible(shown);
    if (!shown)
        return;
    if (!m_navigator->hasThumbnail()) {
        const QSize bounds = QSize(NavigatorSide, NavigatorSide).boundedTo(room);
        m_navigator->setThumbnail(image.thumbnail(bounds * m_canvas->devicePixelRatioF()));
        m_navigator->resize(m_navigator->sizeHint());
    }
    m_navigator->setVisiblePart({visible.x() / size.width(), visible.y() / size.height(),
                                 visible.width() / size.width(), visible.height() / size.height()});
    m_navigator->move(m_canvas->width() - Margin - m_navigator->width(), Margin);
}

}
