#pragma once

#include "core/model/Sample.h"

#include <optional>
#include <vector>

namespace ui {

/// The samples that were looked at, to go back and forward like in a browser: going elsewhere after going back forgets
/// what lay ahead.
class Trail
{
public:
    struct Stop
    {
        core::SampleId sample;
        int pair = -1; ///< -1: none

        friend bool operator==(const Stop &, const Stop &) = default;
    };
    static constexpr std::size_t Longest = 200; ///< the oldest stops are forgotten

    /// Also of what back() and forward() led to, which changes nothing.
    void visit(core::SampleId sample, int pair);
    void setPair(int pair); ///< of the sample visited last

    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_stops.size(); }
    std::optional<Stop> back(); ///< none: this is the first one
    std::optional<Stop> forward();

private:
    std::vector<Stop> m_stops;
    std::size_t m_at = 0;
};

}
