#include "ui/canvas/Furniture.h"

#include "ui/canvas/ImageLayer.h"
#include "ui/canvas/Navigator.h"
#include "ui/canvas/ReadOut.h"
#include "ui/canvas/ViewTransform.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int Margin = 12;
constexpr int NavigatorSide = 120;
constexpr double Whole = 0.999; // share of the image in view from which nothing is missing

}

Furniture::Furniture(QWidget *canvas)
    : QObject(canvas)
    , m_canvas(canvas)
    , m_navigator(new Navigator(canvas))
    , m_readOut(new ReadOut(canvas))
{
    m_navigator->hide();
    m_readOut->hide();
    connect(m_navigator, &Navigator::wanted, this, &Furniture::wanted);
}

void Furniture::imageChanged()
{
    m_navigator->setThumbnail({});
}

void Furniture::arrange(const ViewTransform &view, ImageLayer &image, std::optional<QPointF> mouse)
{
    const bool shown = m_visible && !image.isNull();
    m_readOut->setVisible(shown);
    if (shown) {
        setPlace(view, mouse);
        m_readOut->move(Margin, m_canvas->height() - Margin - m_readOut->height());
    }
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
    if (!mouse) {
        m_readOut->setText(
            tr("%1 · %2 × %3 px")
                .arg(zoom, QString::number(size.width(), 'f', 0), QString::number(size.height(), 'f', 0)));
        return;
    }
    m_readOut->setText(tr("%1 · %2, %3 px · %4, %5")
                           .arg(zoom, QString::number(mouse->x(), 'f', 1), QString::number(mouse->y(), 'f', 1),
                                QString::number(mouse->x() / size.width(), 'f', 3),
                                QString::number(mouse->y() / size.height(), 'f', 3)));
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
