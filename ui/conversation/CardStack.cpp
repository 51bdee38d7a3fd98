#include "ui/conversation/CardStack.h"

#include <algorithm>

namespace ui {

void CardStack::reset(std::vector<int> estimates)
{
    m_heights = std::move(estimates);
    m_estimates.assign(m_heights.size(), true);
    m_tops.assign(m_heights.size(), Margin);
    m_summed = 0;
}

void CardStack::sumUp() const
{
    for (int i = std::max(m_summed, 1); i < count(); ++i)
        m_tops[std::size_t(i)] = m_tops[std::size_t(i - 1)] + m_heights[std::size_t(i - 1)] + Gap;
    m_summed = count();
}

int CardStack::top(int card) const
{
    if (card >= m_summed)
        sumUp();
    return m_tops[std::size_t(card)];
}

int CardStack::total() const
{
    return count() == 0 ? 0 : bottom(count() - 1) + Margin;
}

int CardStack::cardAt(int y) const
{
    Q_ASSERT(count() > 0);
    sumUp();
    const auto after = std::upper_bound(m_tops.begin(), m_tops.end(), y);
    if (after == m_tops.begin())
        return 0;
    const int card = int(after - m_tops.begin()) - 1;
    return y >= bottom(card) && card + 1 < count() ? card + 1 : card;
}

void CardStack::setHeight(int card, int height)
{
    m_estimates[std::size_t(card)] = false;
    if (height == m_heights[std::size_t(card)])
        return;
    m_heights[std::size_t(card)] = height;
    m_summed = std::min(m_summed, card + 1);
}

}
