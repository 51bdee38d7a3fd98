#include "ui/Trail.h"

namespace ui {

void Trail::visit(core::SampleId sample, int pair)
{
    if (!m_stops.empty() && m_stops[m_at].sample == sample)
        return setPair(pair);
    if (!m_stops.empty())
        m_stops.resize(m_at + 1);
    m_stops.push_back({sample, pair});
    if (m_stops.size() > Longest)
        m_stops.erase(m_stops.begin());
    m_at = m_stops.size() - 1;
}

void Trail::setPair(int pair)
{
    if (!m_stops.empty())
        m_stops[m_at].pair = pair;
}

std::optional<Trail::Stop> Trail::back()
{
    if (!canGoBack())
        return {};
    return m_stops[--m_at];
}

std::optional<Trail::Stop> Trail::forward()
{
    if (!canGoForward())
        return {};
    return m_stops[++m_at];
}

}
