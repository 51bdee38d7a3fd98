#pragma once

#include <chrono>
#include <optional>

namespace core {

/// Counts the time that somebody is really at work: from one sign of life (a key, the mouse, the wheel) to the next,
/// while the window has the focus. A pause of more than a minute counts for nothing, and so does what comes after the
/// last sign. Times are of a steady clock.
class ActivityClock
{
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time LongestPause = std::chrono::seconds(60);

    void sign(Time now);
    void leave(); ///< the focus went elsewhere
    /// What was counted since the last call.
    Time take();

private:
    std::optional<Time> m_last; ///< sign of life, since the focus came
    Time m_counted{};
};

}
