#pragma once

#include "core/imaging/GeoReference.h"
#include "ui/canvas/BoxLayer.h"
#include "ui/canvas/CanvasBox.h"
#include "ui/canvas/CanvasInput.h"
#include "ui/canvas/DashedBox.h"
#include "ui/canvas/ImageLayer.h"
#include "ui/canvas/ProposedBoxes.h"
#include "ui/canvas/TileLayer.h"
#include "ui/canvas/ViewTransform.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace ui {

class Comparison;
class FocusFrame;
class Furniture;
class Guides;
class MessageCard;

/// The image of a sample with its boxes. Takes values, emits what a person wants; what it is told it does not echo.
/// One widget that paints itself: image pixels and view units meet in one ViewTransform of doubles.
class CanvasView : public QWidget
{
    Q_OBJECT
public:
    explicit CanvasView(QWidget *parent = nullptr);

    /// Another sample begins: drops image, message, boxes, selection and whatever was being dragged. The old picture
    /// stands for a blink, so that an image which is ready at once replaces it without a flash; then neutral ground.
    void setBusy();
    /// `image` may have fewer pixels than `fullSize`, in which all coordinates are. Boxes stay; so does the view when a
    /// better picture of the same sample comes.
    void setImage(const QImage &image, QSize fullSize);
    /// Where the image lies on the earth, for scale, north and read-out. Until the next sample.
    void setPlace(const core::GeoReference &geo);
    /// What is wrong with the image, foreign text in part, shown over it. Until the next one.
    void addWarning(const QString &sentence);
    /// What the pixel under the mouse holds, a short text for each band.
    void setValues(const QStringList &values);
    /// Where sharper pixels of the image come from that was set just now: `tiles` are of the same image, and the image
    /// is their coarse picture. They outlive the canvas, or are taken away by setBusy(), setImage() or setMessage().
    void setTiles(core::TileService &tiles);
    /// Why there is no image. An action has a button, which emits messageActionTriggered().
    void setMessage(const QString &title, const QString &details, const QString &action = {});
    /// Hovered and selected stay with their refs; a drag goes on if its box is still the same.
    void setBoxes(std::vector<CanvasBox> boxes);

    /// What boxes could become, dashed beside what they are; until setBusy(). Shown though boxes are hidden.
    void setProposed(std::vector<BoxMove> moves);
    /// Boxes that cannot be read any more while somebody types, as they were; until the next sample.
    void setLost(std::vector<DashedBox> boxes);
    const std::vector<BoxMove> &proposed() const { return m_proposed.moves(); }

    /// What a box becomes that is dragged, resized, turned or nudged: previewed and told is what this makes of it.
    void setSnap(BoxSnap snap) { m_boxes.setSnap(std::move(snap)); }

    /// What the left button does. Boxes are drawn while they are visible; the box that is selected has no handles then.
    void setTool(CanvasTool tool);
    CanvasTool tool() const { return m_input.tool(); }

    void setHovered(const core::BoxRef &ref);
    void setSelected(const core::BoxRef &ref);
    void showBox(const core::BoxRef &ref); ///< brings it into view
    void showPlace(QPointF place);         ///< image pixels: brings it to the middle, closer if need be, and marks it
    core::BoxRef hovered() const { return m_boxes.hovered(); }
    core::BoxRef selected() const { return m_boxes.selected(); }

    /// Whether another sample's image of the same size is shown at the zoom and place to which a person went in the
    /// one before, or fitted (default).
    void setKeepView(bool keep) { m_keepView = keep; }
    void setBoxStyle(const core::BoxStyle &style); ///< lines and opacity; colours come with the boxes
    void setLabelsVisible(bool visible);
    void setOverlaysVisible(bool visible);  ///< boxes, labels, handles
    void setFurnitureVisible(bool visible); ///< read-out, scale, navigator

    QImage picture(); ///< what is shown, boxes and guides included, without what floats over it; screen pixels
    Guides &guides() { return *m_guides; }             ///< grid, crosshair, ruler
    Comparison &comparison() { return *m_comparison; } ///< with another image of the sample
    /// Shows what `view` shows, if it is of an image of the same size. Tells nobody that it did.
    void follow(const ViewTransform &view);

    QSize imageSize() const { return m_image.fullSize(); } ///< empty: there is no image
    /// `zoom` in screen pixels per image pixel, `centre` in image pixels; as near to it as the view allows. As if a
    /// person had gone there; nothing without an image.
    void showView(double zoom, QPointF centre);
    double zoom() const { return m_view.zoom(); } ///< screen pixels per image pixel
    const ViewTransform &view() const { return m_view; }
    std::optional<QPointF> cursorPlace() const { return m_input.mouseInImage(); } ///< image pixels
    QSize sizeHint() const override { return {800, 600}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

public slots:
    void zoomIn();
    void zoomOut();
    void fit();
    void actualSize();
    void panBy(QPointF viewUnits);

signals:
    void boxHovered(const core::BoxRef &ref); ///< invalid when there is none
    void boxSelected(const core::BoxRef &ref);
    /// Once at the end of a drag or a series of nudges. The box is back at its place until setBoxes() moves it.
    void boxMoved(const core::BoxRef &ref, const core::Box &box);
    void boxDeleted(const core::BoxRef &ref);            ///< wanted by key, of one that is movable
    void boxDuplicated(const core::BoxRef &ref);         ///< wanted by key; whether it may be is for the owner to say
    void boxDrawn(const core::Box &box);                 ///< image pixels; the tool stays as it is
    void toolLeft();                                     ///< by Esc: the tool is Select again
    void cursorMoved(std::optional<QPointF> imagePlace); ///< image pixels; none beside the image
    void zoomChanged(double zoom);
    void viewMoved(const ui::ViewTransform &view); ///< by a person
    void messageActionTriggered();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void paintPicture(QPainter &painter, const QRegion &exposed);
    void zoomAtCentre(double zoom);
    void viewChanged();
    void moved();
    void showPicture();
    void activateInput();
    void tell();
    void tellMouse();

    ViewTransform m_view;
    ImageLayer m_image;
    TileLayer m_tiles;
    BoxLayer m_boxes;
    ProposedBoxes m_proposed;
    std::vector<DashedBox> m_lost;
    CanvasInput m_input{m_view, m_boxes, this};
    QTimer m_blink;
    MessageCard *m_card;
    Furniture *m_furniture;
    Guides *m_guides;
    Comparison *m_comparison;
    FocusFrame *m_focus;

    core::BoxRef m_toldHovered;
    core::BoxRef m_toldSelected;
    std::optional<QPointF> m_toldPlace;
    double m_toldZoom = 0;
    bool m_keepView = false;
    bool m_overlays = true;
};

}
