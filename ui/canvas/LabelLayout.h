#pragma once

#include <QLineF>
#include <QRectF>
#include <QSizeF>
#include <QVarLengthArray>

#include <optional>
#include <vector>

namespace ui {

/// A box as the layout of labels sees it. View units.
struct LabelTarget
{
    QRectF bounds; ///< of the box as drawn
    QSizeF label;  ///< empty: the box has none, and is only kept free
    /// The highest and the lowest corner of a turned box, near which its label belongs. None: the upright box itself.
    std::optional<QLineF> tips = {};
};

/// Where the labels go: outside their boxes, above left if that is free, else below, beside or inside a box that is
/// larger than the view; never over a small box, nor over one another, nor out of the view; over a larger box only when
/// there is no other way. A label that finds no
/// place, or is much larger than its box, lets go. Pure: the same input gives the same places. View units.
class LabelLayout
{
public:
    LabelLayout() = default;
    /// `taken` is a part of the view where no label goes.
    LabelLayout(std::vector<LabelTarget> targets, QRectF view, QRectF taken = {});

    const std::vector<std::optional<QRectF>> &places() const { return m_places; }
    /// Where the label of `target` goes if it has to be shown: outside it where the view has room at all, over small
    /// boxes only when there is no other way. `index` is its own place among the targets.
    QRectF forced(std::size_t index, const LabelTarget &target) const;

private:
    enum class Cover { Nothing, Large, Small };
    using Candidates = QVarLengthArray<QRectF, 6>;
    Cover coverOf(std::size_t index, const QRectF &place) const;
    std::optional<QRectF> quietPlace(std::size_t index) const;
    bool isFree(const QRectF &place) const; ///< in view and not taken
    bool meetsLabel(const QRectF &place) const;
    Candidates candidates(const LabelTarget &target) const;
    template <typename Visit>
    void visitCells(const QRectF &rect, Visit visit) const;

    struct Neighbour
    {
        std::size_t index = 0;
        QRectF bounds;
    };
    struct Cell
    {
        std::vector<Neighbour> small; // boxes that must not be covered
        std::vector<Neighbour> large;
        std::vector<QRectF> labels;
    };
    static bool holds(const std::vector<Neighbour> &boxes, std::size_t except, const QRectF &place);

    std::vector<LabelTarget> m_targets;
    QRectF m_view;
    QRectF m_taken;
    std::vector<std::optional<QRectF>> m_places;
    int m_columns = 1;
    std::vector<Cell> m_cells; // of the view, row by row
};

}
