#pragma once

#include "core/settings/BoxStyle.h"
#include "ui/canvas/BoxGrips.h"
#include "ui/canvas/BoxPainter.h"
#include "ui/canvas/CanvasBox.h"
#include "ui/canvas/DrawnBox.h"
#include "ui/canvas/LabelLayout.h"
#include "ui/canvas/ViewTransform.h"

#include <QFont>
#include <QRegion>

#include <optional>
#include <vector>

class QPainter;

namespace ui {

/// The boxes over the image: which there are, which is hovered and selected, what lies where, and how it is painted.
/// Remembers what has to be repainted until takeDamage(). All places are in view units.
class BoxLayer
{
public:
    void setBoxes(std::vector<CanvasBox> boxes);
    void setView(const ViewTransform &view);
    void setFont(const QFont &font);            ///< of the desktop; labels derive theirs
    void setStyle(const core::BoxStyle &style); ///< lines and opacity; colours come with the boxes
    void setLabelsVisible(bool visible);
    void setTaken(const QRectF &rect); ///< where no label goes, because something floats over it

    const std::vector<CanvasBox> &boxes() const { return m_boxes; }
    const CanvasBox *find(const core::BoxRef &ref) const;

    void setHovered(const core::BoxRef &ref);
    void setSelected(const core::BoxRef &ref);
    const core::BoxRef &hovered() const { return m_hovered; }
    const core::BoxRef &selected() const { return m_selected; }

    /// Shows the selected box as `box` until the preview is taken away again or the boxes change.
    void setPreview(std::optional<core::Box> box);
    const std::optional<core::Box> &preview() const { return m_preview; }
    /// What may be previewed, and wanted, is what this returns. Without one any place will do.
    void setSnap(BoxSnap snap) { m_snap = std::move(snap); }
    bool snaps() const { return bool(m_snap); }
    core::Box snapped(const CanvasBox &box, const core::Box &to) const;

    /// What is being drawn, image pixels; `corners` of a polygon stand already.
    void setDrawn(std::optional<core::Box> box, qsizetype corners = 0);
    void setHandlesVisible(bool visible);

    /// The boxes under a place, smallest area first.
    std::vector<core::BoxRef> at(QPointF place) const;
    /// The handle of the selected box at a place.
    BoxGrip gripAt(QPointF place) const;
    /// Whether the lines of a box are anywhere in view, or only its inside.
    bool outlineInView(const core::BoxRef &ref) const;

    void paint(QPainter &painter, const QRegion &exposed) const;
    QRegion takeDamage();

private:
    /// What is derived from a box and the view.
    struct Shown
    {
        QPolygonF corners; // of the part on the image, unless the box is selected
        QRectF bounds;
        QRectF whole; // with the part beside the image; null where there is none
        QString label;
        QSizeF labelSize;
    };

    bool changeFew(std::vector<CanvasBox> &boxes);
    void change(core::BoxRef &ref, const core::BoxRef &to);
    int indexOf(const core::BoxRef &ref) const;
    void measureLabel(std::size_t i);
    void place(std::size_t i);
    const core::Box &boxAt(std::size_t i) const;
    BoxLook lookOf(std::size_t i) const;
    QList<BoxGrip> gripsOf(std::size_t i) const;
    QRectF reachOf(std::size_t i) const;
    std::optional<QRectF> labelRect(std::size_t i) const;
    LabelTarget labelTarget(std::size_t i, const QRectF &bounds) const;
    const LabelLayout &layout() const;
    void damage(int i, bool inside = true);
    void damageLabel(const std::optional<QRectF> &label);
    void damageAll() { m_damage = m_view.viewRect().toAlignedRect(); }

    std::vector<CanvasBox> m_boxes;
    std::vector<Shown> m_shown;
    ViewTransform m_view;
    QFont m_font;
    core::BoxStyle m_style;
    core::BoxRef m_hovered;
    core::BoxRef m_selected;
    std::optional<core::Box> m_preview;
    BoxSnap m_snap;
    DrawnBox m_drawn;
    QRectF m_taken;
    bool m_labels = true;
    bool m_handles = true;
    mutable std::optional<LabelLayout> m_layout; // made when first painted
    QRegion m_damage;
};

}
