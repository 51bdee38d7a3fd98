#include "ui/canvas/BoxLayer.h"

#include "ui/canvas/ClippedBox.h"
#include "ui/canvas/HitTest.h"
#include "ui/common/Palette.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr double LabelRoom = 4; // view units kept free around handles
constexpr double TurnRoom = 8;  // and around the middle of the one that turns

/// Boxes are drawn as they are written, and what is written may be any number.
double drawable(double coordinate)
{
    constexpr double Limit = 1e7;
    return std::isfinite(coordinate) ? std::clamp(coordinate, -Limit, Limit) : 0;
}

}

void BoxLayer::setBoxes(std::vector<CanvasBox> boxes)
{
    if (boxes == m_boxes && !m_preview)
        return; // somebody types beside them
    if (changeFew(boxes))
        return;
    std::swap(m_boxes, boxes);
    m_preview.reset();
    m_shown.resize(m_boxes.size());
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (i >= boxes.size() || boxes[i].label != m_boxes[i].label)
            measureLabel(i); // which takes long
        place(i);
    }
    if (!find(m_hovered))
        m_hovered = {};
    if (!find(m_selected))
        m_selected = {};
    m_layout.reset();
    damageAll();
}

/// The same boxes but for a few: only these are painted again, and the labels that make room for theirs.
bool BoxLayer::changeFew(std::vector<CanvasBox> &boxes)
{
    constexpr std::size_t Few = 16;
    if (boxes.size() != m_boxes.size() || m_preview || !m_layout)
        return false;
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < boxes.size() && changed.size() <= Few; ++i) {
        if (boxes[i].ref != m_boxes[i].ref)
            return false;
        if (boxes[i] != m_boxes[i])
            changed.push_back(i);
    }
    if (changed.size() > Few)
        return false;
    for (const std::size_t i : changed)
        damage(int(i));
    const std::vector<std::optional<QRectF>> before = layout().places();
    std::swap(m_boxes, boxes);
    for (const std::size_t i : changed) {
        if (boxes[i].label != m_boxes[i].label)
            measureLabel(i);
        place(i);
    }
    m_layout.reset();
    for (const std::size_t i : changed)
        damage(int(i));
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == layout().places()[i])
            continue;
        damageLabel(before[i]);
        damageLabel(layout().places()[i]);
    }
    return true;
}

void BoxLayer::setView(const ViewTransform &view)
{
    m_view = view;
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        place(i);
    m_layout.reset();
    damageAll();
}

void BoxLayer::setFont(const QFont &font)
{
    m_font = labelFont(font);
    for (std::size_t i = 0; i < m_boxes.size(); ++i)
        measureLabel(i);
    m_layout.reset();
    damageAll();
}

void BoxLayer::setStyle(const core::BoxStyle &style)
{
    m_style = style;
    m_layout.reset();
    damageAll();
}

void BoxLayer::setLabelsVisible(bool visible)
{
    m_labels = visible;
    damageAll();
}

void BoxLayer::setTaken(const QRectF &rect)
{
    if (rect == m_taken)
        return;
    m_taken = rect;
    m_layout.reset();
    damageAll();
}

const CanvasBox *BoxLayer::find(const core::BoxRef &ref) const
{
    const int i = indexOf(ref);
    return i < 0 ? nullptr : &m_boxes[std::size_t(i)];
}

void BoxLayer::setHovered(const core::BoxRef &ref)
{
    if (ref == m_hovered)
        return;
    change(m_hovered, ref);
}

void BoxLayer::setSelected(const core::BoxRef &ref)
{
    if (ref == m_selected)
        return;
    setPreview(std::nullopt);
    change(m_selected, ref);
}

/// Both boxes look otherwise after it, and their labels may stand elsewhere.
void BoxLayer::change(core::BoxRef &ref, const core::BoxRef &to)
{
    const std::array both{indexOf(ref), indexOf(to)};
    for (const int i : both)
        damage(i);
    ref = to;
    for (const int i : both) {
        if (i >= 0)
            place(std::size_t(i));
        damage(i);
    }
}

void BoxLayer::setPreview(std::optional<core::Box> box)
{
    const int i = indexOf(m_selected);
    if (i < 0 || box == m_preview)
        return;
    const bool dragging = m_preview && box; // the inside stays empty, whatever the lines do
    damage(i, !dragging);
    m_preview = std::move(box);
    place(std::size_t(i));
    damage(i, !dragging);
}

void BoxLayer::setDrawn(std::optional<core::Box> box, qsizetype corners)
{
    m_damage += m_drawn.region(m_view);
    m_drawn.set(std::move(box), corners);
    m_damage += m_drawn.region(m_view);
}

void BoxLayer::setHandlesVisible(bool visible)
{
    m_handles = visible;
    damageAll();
}

/// Where the box was it may stay, however it was written.
core::Box BoxLayer::snapped(const CanvasBox &box, const core::Box &to) const
{
    return m_snap && to != box.box ? m_snap(box.ref, to) : to;
}

std::vector<core::BoxRef> BoxLayer::at(QPointF place) const
{
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        const Shown &shown = m_shown[i];
        if (isHit(shown.corners, m_boxes[i].box.shape(), place))
            found.emplace_back(areaOf(shown.corners), i);
    }
    std::sort(found.begin(), found.end());
    std::vector<core::BoxRef> refs;
    for (const auto &[area, i] : found)
        refs.push_back(m_boxes[i].ref);
    return refs;
}

BoxGrip BoxLayer::gripAt(QPointF place) const
{
    const int i = indexOf(m_selected);
    return i < 0 ? BoxGrip() : ui::gripAt(gripsOf(std::size_t(i)), place);
}

bool BoxLayer::outlineInView(const core::BoxRef &ref) const
{
    const int i = indexOf(ref);
    if (i < 0)
        return false;
    const QRectF view = m_view.viewRect();
    const QPolygonF &corners = m_shown[std::size_t(i)].corners;
    for (const QPointF &corner : {view.topLeft(), view.topRight(), view.bottomRight(), view.bottomLeft()}) {
        if (!corners.containsPoint(corner, Qt::OddEvenFill))
            return true;
    }
    return false;
}

void BoxLayer::paint(QPainter &painter, const QRegion &exposed) const
{
    // The hovered box over the others, the selected one over all.
    const auto isSpecial = [this](std::size_t i) {
        return m_boxes[i].ref == m_hovered || m_boxes[i].ref == m_selected;
    };
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (!isSpecial(i))
            order.push_back(i);
    }
    const std::size_t firstSpecial = order.size();
    for (const core::BoxRef &ref : {m_hovered, m_selected}) {
        const int i = indexOf(ref);
        if (i >= 0 && (order.size() == firstSpecial || order.back() != std::size_t(i)))
            order.push_back(std::size_t(i));
    }

    const auto isExposed = [&exposed](const QRectF &rect) { return exposed.intersects(rect.toAlignedRect()); };
    const auto paintLabelOf = [&](std::size_t i) {
        const auto rect = labelRect(i);
        if (rect && isExposed(rect->adjusted(-1, -1, 1, 1)))
            paintLabel(painter, *rect, m_shown[i].label, m_font, m_boxes[i].colour);
    };
    const auto paintBoxOf = [&](std::size_t i) {
        if (!isExposed(reachOf(i)))
            return;
        const Shown &shown = m_shown[i];
        const CanvasBox &box = m_boxes[i];
        if (box.asked)
            paintAskedBox(painter, shown.corners, box.colour, m_style.lineWidth, lookOf(i));
        else
            paintBox(painter, shown.corners, box.box.shape(), box.colour, m_style.lineWidth, lookOf(i));
        if (!shown.whole.isNull())
            paintClipMarks(painter, shown.bounds, shown.whole, box.colour);
    };
    painter.setOpacity(m_style.opacity / 100.0);
    for (std::size_t k = 0; k < firstSpecial; ++k)
        paintBoxOf(order[k]);
    for (std::size_t k = 0; k < firstSpecial; ++k)
        paintLabelOf(order[k]);
    painter.setOpacity(1);
    for (std::size_t k = firstSpecial; k < order.size(); ++k) {
        const std::size_t i = order[k];
        paintBoxOf(i);
        paintHandles(painter, gripsOf(i), boxAt(i).degrees(), m_boxes[i].colour);
        paintLabelOf(i);
    }
    m_drawn.paint(painter, m_view, boxColour(int(m_boxes.size())), m_style.lineWidth);
}

QRegion BoxLayer::takeDamage()
{
    return std::exchange(m_damage, {});
}

int BoxLayer::indexOf(const core::BoxRef &ref) const
{
    if (!ref.isValid())
        return -1;
    const auto found =
        std::find_if(m_boxes.begin(), m_boxes.end(), [&](const CanvasBox &box) { return box.ref == ref; });
    return found == m_boxes.end() ? -1 : int(found - m_boxes.begin());
}

void BoxLayer::measureLabel(std::size_t i)
{
    m_shown[i].label = labelText(m_boxes[i].label, m_font);
    m_shown[i].labelSize = labelSize(m_shown[i].label, m_font);
}

void BoxLayer::place(std::size_t i)
{
    Shown &shown = m_shown[i];
    shown.corners = boxAt(i).corners();
    for (QPointF &corner : shown.corners) {
        const QPointF place = m_view.toView(corner);
        corner = {drawable(place.x()), drawable(place.y())};
    }
    shown.bounds = shown.corners.boundingRect();
    shown.whole = {};
    if (m_boxes[i].ref == m_selected)
        return;
    if (auto part = clippedTo(m_view.imageInView(), shown.corners)) {
        shown.whole = std::exchange(shown.bounds, part->boundingRect());
        shown.corners = std::move(*part);
    }
}

/// The box as it is shown now.
const core::Box &BoxLayer::boxAt(std::size_t i) const
{
    return m_preview && m_boxes[i].ref == m_selected ? *m_preview : m_boxes[i].box;
}

BoxLook BoxLayer::lookOf(std::size_t i) const
{
    const core::BoxRef &ref = m_boxes[i].ref;
    if (ref == m_selected && m_preview)
        return BoxLook::Dragged;
    if (ref == m_hovered)
        return BoxLook::Hovered;
    return ref == m_selected ? BoxLook::Selected : BoxLook::Plain;
}

/// Only the selected box has any.
QList<BoxGrip> BoxLayer::gripsOf(std::size_t i) const
{
    if (!m_handles || m_boxes[i].ref != m_selected || !m_boxes[i].movable)
        return {};
    return ui::gripsOf(boxAt(i), m_shown[i].corners, turns(m_boxes[i]));
}

QRectF BoxLayer::reachOf(std::size_t i) const
{
    const double reach = m_boxes[i].ref == m_selected && turns(m_boxes[i]) ? TurnReach : BoxReach;
    return m_shown[i].bounds.adjusted(-reach, -reach, reach, reach);
}

std::optional<QRectF> BoxLayer::labelRect(std::size_t i) const
{
    const Shown &shown = m_shown[i];
    if (shown.label.isEmpty() || shown.corners.isEmpty())
        return {};
    const core::BoxRef &ref = m_boxes[i].ref;
    const bool special = ref == m_hovered || ref == m_selected;
    const bool dragged = m_preview && ref == m_selected;
    const bool inView = shown.bounds.adjusted(-1, -1, 1, 1).intersects(m_view.viewRect());
    if (!inView || (!m_labels && !special))
        return {};
    const QList<BoxGrip> grips = gripsOf(i);
    const QRectF frame = grips.isEmpty() ? shown.bounds : frameOf(grips);
    const QRectF kept = grips.isEmpty() ? QRectF() : frame.adjusted(-LabelRoom, -LabelRoom, LabelRoom, LabelRoom);
    QRectF turn; // the label stands beside the handle that turns, if there is room
    if (!grips.isEmpty() && grips.last().handle == BoxHandle::Turn)
        turn = QRectF(grips.last().at, QSizeF()).adjusted(-TurnRoom, -TurnRoom, TurnRoom, TurnRoom);
    const auto &quiet = layout().places()[i];
    if (quiet && !dragged && !quiet->intersects(kept) && !quiet->intersects(turn))
        return quiet;
    if (!special)
        return {};
    const QRectF forced = layout().forced(i, labelTarget(i, frame));
    return forced.intersects(turn) ? layout().forced(i, labelTarget(i, frame.united(turn))) : forced;
}

LabelTarget BoxLayer::labelTarget(std::size_t i, const QRectF &bounds) const
{
    const Shown &shown = m_shown[i];
    const double reach = m_style.lineWidth;
    LabelTarget target{bounds.adjusted(-reach, -reach, reach, reach), shown.labelSize};
    if (m_boxes[i].box.shape() != core::Box::Shape::Rect && !shown.corners.isEmpty()) {
        const auto isHigher = [](QPointF a, QPointF b) { return a.y() < b.y(); };
        const auto [top, bottom] = std::minmax_element(shown.corners.begin(), shown.corners.end(), isHigher);
        target.tips = QLineF(*top, *bottom);
    }
    return target;
}

/// Stays as it is while a box is dragged: the other labels do not make room.
const LabelLayout &BoxLayer::layout() const
{
    if (!m_layout) {
        std::vector<LabelTarget> targets;
        targets.reserve(m_boxes.size());
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            targets.push_back(labelTarget(i, m_shown[i].bounds));
        m_layout = LabelLayout(std::move(targets), m_view.viewRect().adjusted(2, 2, -2, -2), m_taken);
    }
    return *m_layout;
}

/// What the box, its handles and its label cover; without the inside, which matters for large boxes.
void BoxLayer::damage(int i, bool inside)
{
    if (i < 0)
        return;
    const QRectF &bounds = m_shown[std::size_t(i)].bounds;
    QRegion region = reachOf(std::size_t(i)).toAlignedRect();
    const QRect inner = bounds.adjusted(BoxDepth, BoxDepth, -BoxDepth, -BoxDepth).toAlignedRect();
    if (!inside && boxAt(std::size_t(i)).shape() == core::Box::Shape::Rect && inner.isValid())
        region -= inner;
    m_damage += region;
    damageLabel(labelRect(std::size_t(i)));
}

void BoxLayer::damageLabel(const std::optional<QRectF> &label)
{
    if (label)
        m_damage += label->adjusted(-2, -2, 2, 2).toAlignedRect();
}

}
