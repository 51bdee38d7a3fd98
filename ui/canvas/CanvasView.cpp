#include "ui/canvas/CanvasView.h"

#include "ui/canvas/Comparison.h"
#include "ui/canvas/FocusFrame.h"
#include "ui/canvas/Furniture.h"
#include "ui/canvas/Guides.h"
#include "ui/canvas/MessageCard.h"
#include "ui/canvas/WarningChip.h"
#include "ui/common/Palette.h"

#include <QPainter>
#include <QPaintEvent>

#include <chrono>

namespace ui {

namespace {

constexpr double FitMargin = 20; // view units around a fitted image: room for labels
constexpr double RevealMargin = 12;
constexpr std::chrono::milliseconds Blink{120};

}

CanvasView::CanvasView(QWidget *parent)
    : QWidget(parent)
    , m_card(new MessageCard(this))
    , m_furniture(new Furniture(this))
    , m_guides(new Guides(m_view, this))
    , m_comparison(new Comparison(m_view, this))
    , m_focus(new FocusFrame(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Image"));
    m_view.setFitMargin(FitMargin);
    m_boxes.setFont(font());
    m_card->hide();
    m_blink.setSingleShot(true);
    m_blink.setInterval(Blink);
    connect(&m_blink, &QTimer::timeout, this, &CanvasView::showPicture);
    connect(&m_input, &CanvasInput::viewMoved, this, &CanvasView::moved);
    connect(&m_input, &CanvasInput::boxesTouched, this, &CanvasView::tell);
    connect(&m_input, &CanvasInput::mousePlaced, this, &CanvasView::tellMouse);
    connect(&m_input, &CanvasInput::boxMoved, this, &CanvasView::boxMoved);
    connect(&m_input, &CanvasInput::boxDeleted, this, &CanvasView::boxDeleted);
    connect(&m_input, &CanvasInput::boxDuplicated, this, &CanvasView::boxDuplicated);
    connect(&m_input, &CanvasInput::boxDrawn, this, &CanvasView::boxDrawn);
    connect(&m_input, &CanvasInput::toolLeft, this, &CanvasView::toolLeft);
    connect(m_card, &MessageCard::actionTriggered, this, &CanvasView::messageActionTriggered);
    connect(m_furniture, &Furniture::wanted, this, [this](QPointF share) {
        m_view.centreOn({share.x() * m_view.imageSize().width(), share.y() * m_view.imageSize().height()});
        moved();
    });
    connect(m_guides, &Guides::touched, this, [this](const QRegion &region) { update(region); });
    connect(m_guides, &Guides::measuringChanged, this, &CanvasView::activateInput);
    connect(m_comparison, &Comparison::touched, this, [this](const QRegion &region) { update(region); });
    connect(m_comparison, &Comparison::mouseTaken, this, &CanvasView::tell);
    connect(&m_tiles, &TileLayer::arrived, this,
            [this](const QRectF &image) { update(m_view.toView(image).toAlignedRect().adjusted(-1, -1, 1, 1)); });
    connect(&m_image, &ImageLayer::refined, this, [this] {
        m_furniture->imageChanged();
        viewChanged();
    });
}

void CanvasView::setBusy()
{
    m_image.clear();
    activateInput();
    m_tiles.clear();
    m_comparison->clear();
    m_furniture->setGeo({});
    m_furniture->warning().setSentences({});
    m_furniture->setValues({});
    m_guides->setGeo({});
    m_guides->forget();
    m_card->hide();
    m_boxes.setBoxes({});
    m_proposed.set({});
    m_lost.clear();
    m_toldHovered = m_toldSelected = {};
    setUpdatesEnabled(false);
    m_blink.start();
}

void CanvasView::setImage(const QImage &image, QSize fullSize)
{
    const bool sameSample = !m_image.isNull();
    m_card->hide();
    m_image.setImage(image, fullSize);
    m_tiles.clear();
    m_furniture->imageChanged();
    m_furniture->warning().setSentences({});
    m_view.setImageSize(fullSize, sameSample || m_keepView);
    showPicture();
}

void CanvasView::setTiles(core::TileService &tiles)
{
    m_tiles.setTiles(tiles, m_image);
    update();
}

void CanvasView::setPlace(const core::GeoReference &geo)
{
    m_furniture->setGeo(geo);
    m_guides->setGeo(geo);
    viewChanged();
}

void CanvasView::addWarning(const QString &sentence)
{
    m_furniture->warning().add(sentence);
    viewChanged();
}

void CanvasView::setValues(const QStringList &values)
{
    m_furniture->setValues(values);
    m_furniture->setPlace(m_view, m_input.mouseInImage());
}

void CanvasView::setMessage(const QString &title, const QString &details, const QString &action)
{
    m_image.clear();
    m_tiles.clear();
    m_furniture->warning().setSentences({});
    m_card->setMessage(title, details, action);
    m_card->show();
    showPicture();
}

void CanvasView::setBoxes(std::vector<CanvasBox> boxes)
{
    const auto boxOf = [this](const core::BoxRef &ref) {
        const CanvasBox *box = m_boxes.find(ref);
        return box ? std::optional(box->box) : std::nullopt;
    };
    const std::optional<core::Box> before = boxOf(selected());
    const std::optional<core::Box> preview = m_boxes.preview();
    m_boxes.setBoxes(std::move(boxes));
    if (boxOf(selected()) == before)
        m_boxes.setPreview(preview);
    else
        m_input.drop();
    m_toldHovered = hovered();
    m_toldSelected = selected();
    tell();
}

void CanvasView::setLost(std::vector<DashedBox> boxes)
{
    if (boxes == m_lost)
        return;
    m_lost = std::move(boxes);
    update();
}

void CanvasView::setProposed(std::vector<BoxMove> moves)
{
    if (moves.empty() && m_proposed.moves().empty())
        return; // as at every letter that is typed
    m_proposed.set(std::move(moves));
    update();
}

void CanvasView::setHovered(const core::BoxRef &ref)
{
    m_toldHovered = ref;
    m_boxes.setHovered(ref);
    tell();
}

void CanvasView::setSelected(const core::BoxRef &ref)
{
    if (ref == selected())
        return;
    m_input.drop();
    m_toldSelected = ref;
    m_boxes.setSelected(ref);
    tell();
}

void CanvasView::showBox(const core::BoxRef &ref)
{
    const CanvasBox *box = m_boxes.find(ref);
    if (box && !m_image.isNull() && m_view.reveal(box->box.bounds(), RevealMargin))
        moved();
}

void CanvasView::showPlace(QPointF place)
{
    if (m_image.isNull())
        return;
    if (zoom() < 1)
        zoomAtCentre(1);
    m_view.centreOn(place);
    m_guides->setMark(place);
    moved();
}

void CanvasView::setTool(CanvasTool tool)
{
    m_input.setTool(tool);
    if (tool != CanvasTool::Select)
        setFocus(); // so that keys mean it
}

void CanvasView::setBoxStyle(const core::BoxStyle &style)
{
    m_boxes.setStyle(style);
    tell();
}

void CanvasView::setLabelsVisible(bool visible)
{
    m_boxes.setLabelsVisible(visible);
    tell();
}

void CanvasView::setOverlaysVisible(bool visible)
{
    if (visible == m_overlays)
        return;
    m_overlays = visible;
    activateInput();
    update();
}

void CanvasView::setFurnitureVisible(bool visible)
{
    m_furniture->setVisible(visible);
    viewChanged();
}

QImage CanvasView::picture()
{
    QImage picture(size() * devicePixelRatioF(), QImage::Format_RGB32);
    picture.setDevicePixelRatio(devicePixelRatioF());
    QPainter painter(&picture);
    painter.setFont(font());
    paintPicture(painter, rect());
    return picture;
}

void CanvasView::zoomIn()
{
    zoomAtCentre(ViewTransform::zoomAbove(zoom()));
}

void CanvasView::zoomOut()
{
    zoomAtCentre(ViewTransform::zoomBelow(zoom()));
}

void CanvasView::fit()
{
    m_view.fit();
    moved();
}

void CanvasView::actualSize()
{
    zoomAtCentre(1);
}

void CanvasView::follow(const ViewTransform &view)
{
    if (m_image.isNull() || view.imageSize() != m_view.imageSize() || !isVisible())
        return;
    m_view.follow(view);
    viewChanged();
}

void CanvasView::showView(double zoom, QPointF centre)
{
    if (m_image.isNull())
        return;
    m_view.zoomAt(m_view.viewRect().center(), zoom);
    m_view.centreOn(centre);
    moved();
}

void CanvasView::panBy(QPointF viewUnits)
{
    m_view.panBy(viewUnits);
    moved();
}

bool CanvasView::event(QEvent *event)
{
    if (event->type() == QEvent::ScreenChangeInternal) // with another number of screen pixels, maybe
        viewChanged();
    return QWidget::event(event);
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    paintPicture(painter, event->region());
    m_focus->paint(painter);
}

void CanvasView::paintPicture(QPainter &painter, const QRegion &exposed)
{
    painter.fillRect(exposed.boundingRect(), canvasSurround(palette()));
    if (m_image.isNull())
        return;
    m_image.paint(painter, m_view);
    m_tiles.paint(painter, m_view);
    m_comparison->paintImage(painter);
    if (m_overlays)
        m_boxes.paint(painter, exposed);
    m_proposed.paint(painter, m_view, m_boxes);
    for (const DashedBox &box : m_lost)
        paintDashed(painter, m_view, box);
    m_guides->paint(painter);
    m_comparison->paintOver(painter);
}

void CanvasView::resizeEvent(QResizeEvent *)
{
    viewChanged();
}

void CanvasView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_boxes.setFont(font());
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        update();
}

/// Tab goes from box to box, and on to the next widget after the last.
bool CanvasView::focusNextPrevChild(bool next)
{
    if (!m_input.selectNext(next))
        return QWidget::focusNextPrevChild(next);
    showBox(selected());
    return true;
}

void CanvasView::zoomAtCentre(double zoom)
{
    m_view.zoomAt(rect().toRectF().center(), zoom);
    moved();
}

/// What lies where has changed: all of it is placed, painted and told anew.
void CanvasView::viewChanged()
{
    m_view.setDevicePixelRatio(devicePixelRatioF());
    m_view.setViewSize(size());
    m_boxes.setView(m_view);
    m_input.followMouse();
    m_furniture->arrange(m_view, m_image, m_input.mouseInImage());
    m_boxes.setTaken(m_furniture->covered());
    if (m_card->isVisibleTo(this))
        m_card->arrange();
    update();
    if (!m_image.isNull() && m_toldZoom != zoom()) {
        m_toldZoom = zoom();
        emit zoomChanged(m_toldZoom);
    }
}

void CanvasView::moved()
{
    viewChanged();
    if (!m_image.isNull())
        emit viewMoved(m_view);
}

/// Or what there is instead of one.
void CanvasView::showPicture()
{
    m_blink.stop();
    activateInput();
    viewChanged();
    setUpdatesEnabled(true);
}

/// The ruler takes the mouse away from the boxes.
void CanvasView::activateInput()
{
    m_guides->setImage(!m_image.isNull());
    m_input.setActive(!m_image.isNull(), m_overlays && !m_guides->isMeasuring());
    tell();
}

/// Repaints what was touched and tells what is not known outside yet.
void CanvasView::tell()
{
    update(m_boxes.takeDamage());
    const Qt::CursorShape hand = m_comparison->takesMouse() ? Qt::SplitHCursor : m_input.cursor();
    const Qt::CursorShape shape = hand == Qt::ArrowCursor && m_guides->isMeasuring() ? Qt::CrossCursor : hand;
    if (cursor().shape() != shape)
        setCursor(shape);
    if (hovered() != m_toldHovered) {
        m_toldHovered = hovered();
        emit boxHovered(m_toldHovered);
    }
    if (selected() != m_toldSelected) {
        m_toldSelected = selected();
        emit boxSelected(m_toldSelected);
    }
}

void CanvasView::tellMouse()
{
    const auto place = m_input.mouseInImage();
    m_furniture->setPlace(m_view, place);
    if (place == m_toldPlace)
        return;
    m_toldPlace = place;
    m_guides->followMouse(place);
    emit cursorMoved(place);
}

}
