#include "core/review/ActivityClock.h"

#include <utility>

namespace core {

void ActivityClock::sign(Time now)
{
    if (m_last && now >= *m_last && now - *m_last <= LongestPause)
        m_counted += now - *m_last;
    m_last = now;
}

void ActivityClock::leave()
{
    m_last.reset();
}

ActivityClock::Time ActivityClock::take()
{
    return std::exchange(m_counted, Time());
}

}
