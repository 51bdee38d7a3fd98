#pragma once

#include <QtGlobal>

#include <vector>

namespace ui {

/// Cards one below the other: where each begins, in pixels from the top of the first margin. Heights are estimates
/// until a card has been laid out. Pure arithmetic.
class CardStack
{
public:
    static constexpr int Margin = 12; ///< above the first and below the last
    static constexpr int Gap = 10;

    void reset(std::vector<int> estimates);

    int count() const { return int(m_heights.size()); }
    int top(int card) const;
    int height(int card) const { return m_heights[std::size_t(card)]; }
    int bottom(int card) const { return top(card) + height(card); }
    int total() const; ///< with both margins; 0 when there are no cards
    bool isEstimate(int card) const { return m_estimates[std::size_t(card)]; }
    /// The card at this height, or the nearest one below a gap; the last one beneath them all. There must be one.
    int cardAt(int y) const;

    void setHeight(int card, int height); ///< measured: no estimate any more

private:
    void sumUp() const;

    std::vector<int> m_heights;
    std::vector<bool> m_estimates;
    mutable std::vector<int> m_tops;
    mutable int m_summed = 0; // tops up to here are right
};

}
