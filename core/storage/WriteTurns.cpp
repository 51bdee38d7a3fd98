#include "core/storage/WriteTurns.h"

namespace core {

void WriteTurns::take()
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t number = m_asked++;
    m_given.wait(lock, [this, number] { return m_done == number; });
}

void WriteTurns::give()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_done;
    }
    m_given.notify_all();
}

}
