#pragma once

#include <atomic>
#include <cstdint>

namespace core {

/// The line between a piece of long work and whoever waits for it: the work reports, the other side may say stop.
/// Safe from any thread, and free of Qt, so that ThreadSanitizer sees through the code that uses it.
class JobControl
{
public:
    void setProgress(std::int64_t done, std::int64_t total)
    {
        m_total.store(total, std::memory_order_relaxed);
        m_done.store(done, std::memory_order_relaxed);
    }
    std::int64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::int64_t total() const { return m_total.load(std::memory_order_relaxed); } ///< 0: not known

    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    /// To be read in the loop that it is meant to stop.
    bool cancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

private:
    std::atomic<std::int64_t> m_done = 0;
    std::atomic<std::int64_t> m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

}
