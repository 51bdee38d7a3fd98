#include "ui/canvas/LabelLayout.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double Gap = 2;          // between a box and its label
constexpr double CellSide = 64;    // of the grid that finds neighbours
constexpr double SmallSide = 48;   // a box whose shorter side is below that must not be covered
constexpr double LargeSide = 320;  // one with a longer one may be covered anywhere
constexpr double TooLarge = 12;    // times the area of its box: such a label is shown on demand only
constexpr double HugeShare = 0.85; // of the view in both directions: such a box takes its label inside

double areaOf(const QRectF &rect)
{
    return std::max(rect.width(), 4.0) * std::max(rect.height(), 4.0);
}

double shortSide(const QRectF &rect)
{
    return std::min(rect.width(), rect.height());
}

bool overlaps(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

/// Rects without any extent still keep their point free.
QRectF solid(const QRectF &rect)
{
    return rect.width() > 1 && rect.height() > 1 ? rect : rect.adjusted(-0.5, -0.5, 0.5, 0.5);
}

}

LabelLayout::LabelLayout(std::vector<LabelTarget> targets, QRectF view, QRectF taken)
    : m_targets(std::move(targets))
    , m_view(view)
    , m_taken(taken)
    , m_places(m_targets.size())
    , m_columns(int(std::max(view.width(), 0.0) / CellSide) + 1)
    , m_cells(std::size_t(m_columns) * std::size_t(int(std::max(view.height(), 0.0) / CellSide) + 1))
{
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        const Neighbour box{i, solid(m_targets[i].bounds)};
        const double side = shortSide(m_targets[i].bounds);
        if (const QRectF seen = box.bounds & m_view; !seen.isEmpty() && side < LargeSide)
            visitCells(seen, [&](std::size_t cell) {
                (side < SmallSide ? m_cells[cell].small : m_cells[cell].large).push_back(box);
                return false;
            });
    }
    for (std::size_t i = 0; i < m_targets.size(); ++i) {
        m_places[i] = quietPlace(i);
        if (m_places[i])
            visitCells(*m_places[i], [&](std::size_t cell) {
                m_cells[cell].labels.push_back(*m_places[i]);
                return false;
            });
    }
}

std::optional<QRectF> LabelLayout::quietPlace(std::size_t index) const
{
    const LabelTarget &target = m_targets[index];
    const bool tooLarge = target.label.width() * target.label.height() > TooLarge * areaOf(target.bounds);
    if (target.label.isEmpty() || tooLarge || !overlaps(solid(target.bounds), m_view))
        return {};
    std::optional<QRectF> overLarge;
    for (const QRectF &place : candidates(target)) {
        if (!isFree(place) || meetsLabel(place))
            continue;
        const Cover cover = coverOf(index, place);
        if (cover == Cover::Nothing)
            return place;
        if (cover == Cover::Large && !overLarge)
            overLarge = place;
    }
    return overLarge;
}

QRectF LabelLayout::forced(std::size_t index, const LabelTarget &target) const
{
    std::optional<QRectF> inView;
    for (const QRectF &place : candidates(target)) {
        if (!isFree(place))
            continue;
        if (coverOf(index, place) != Cover::Small)
            return place;
        if (!inView)
            inView = place;
    }
    if (inView)
        return *inView;
    QRectF place(target.bounds.topLeft() + QPointF(Gap, Gap), target.label);
    place.moveLeft(std::max(m_view.left(), std::min(place.left(), m_view.right() - place.width())));
    place.moveTop(std::max(m_view.top(), std::min(place.top(), m_view.bottom() - place.height())));
    return place;
}

/// The worst that a label there does to another box.
LabelLayout::Cover LabelLayout::coverOf(std::size_t index, const QRectF &place) const
{
    Cover worst = Cover::Nothing;
    visitCells(place, [&](std::size_t cell) {
        if (holds(m_cells[cell].small, index, place))
            worst = Cover::Small;
        else if (worst == Cover::Nothing && holds(m_cells[cell].large, index, place))
            worst = Cover::Large;
        return worst == Cover::Small;
    });
    return worst;
}

bool LabelLayout::holds(const std::vector<Neighbour> &boxes, std::size_t except, const QRectF &place)
{
    return std::any_of(boxes.begin(), boxes.end(),
                       [&](const Neighbour &box) { return box.index != except && overlaps(box.bounds, place); });
}

bool LabelLayout::isFree(const QRectF &place) const
{
    return m_view.contains(place) && !overlaps(place, m_taken);
}

bool LabelLayout::meetsLabel(const QRectF &place) const
{
    bool meets = false;
    visitCells(place, [&](std::size_t cell) {
        const std::vector<QRectF> &labels = m_cells[cell].labels;
        meets = std::any_of(labels.begin(), labels.end(), [&](const QRectF &label) { return overlaps(label, place); });
        return meets;
    });
    return meets;
}

/// In order of liking. Along the box the label is shifted as far as it takes to stay in view.
LabelLayout::Candidates LabelLayout::candidates(const LabelTarget &target) const
{
    const QRectF &box = target.bounds;
    const double w = target.label.width();
    const double h = target.label.height();
    if (box.width() > m_view.width() * HugeShare && box.height() > m_view.height() * HugeShare) {
        const QPointF corner(std::max(box.left(), m_view.left()) + Gap, std::max(box.top(), m_view.top()) + Gap);
        return {QRectF(corner, target.label)};
    }
    const auto along = [](double wanted, double low, double high) {
        return low <= high ? std::clamp(wanted, low, high) : wanted;
    };
    const double left = along(box.left(), m_view.left(), m_view.right() - w);
    const double right = along(box.right() - w, m_view.left(), m_view.right() - w);
    const double top = along(box.top(), m_view.top(), m_view.bottom() - h);
    const double above = box.top() - Gap - h;
    const double below = box.bottom() + Gap;
    if (target.tips) {
        const double overTop = along(target.tips->x1() - w / 2, m_view.left(), m_view.right() - w);
        const double underBottom = along(target.tips->x2() - w / 2, m_view.left(), m_view.right() - w);
        return {
            QRectF(overTop, above, w, h),
            QRectF(underBottom, below, w, h),
            QRectF(box.right() + Gap, along(box.center().y() - h / 2, m_view.top(), m_view.bottom() - h), w, h),
            QRectF(box.left() - Gap - w, along(box.center().y() - h / 2, m_view.top(), m_view.bottom() - h), w, h),
        };
    }
    return {
        QRectF(left, above, w, h),
        QRectF(left, below, w, h),
        QRectF(right, above, w, h),
        QRectF(right, below, w, h),
        QRectF(box.right() + Gap, top, w, h),
        QRectF(box.left() - Gap - w, top, w, h),
    };
}

/// The cells of a part of the view, until `visit` says enough.
template <typename Visit>
void LabelLayout::visitCells(const QRectF &rect, Visit visit) const
{
    const auto cellsTo = [](double distance) { return int(std::max(distance, 0.0) / CellSide); };
    const int rows = int(m_cells.size()) / m_columns;
    const int x1 = cellsTo(rect.left() - m_view.left());
    const int x2 = std::min(cellsTo(rect.right() - m_view.left()), m_columns - 1);
    const int y2 = std::min(cellsTo(rect.bottom() - m_view.top()), rows - 1);
    for (int y = cellsTo(rect.top() - m_view.top()); y <= y2; ++y) {
        for (int x = x1; x <= x2; ++x) {
            if (visit(std::size_t(y) * std::size_t(m_columns) + std::size_t(x)))
                return;
        }
    }
}

}
