#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>

namespace core {

/// Hands things from one thread to another, a bounded number at a time: who is ahead waits.
template <typename T>
class BatchQueue
{
public:
    explicit BatchQueue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    /// False when the other side has closed the queue: nobody will come for it.
    bool push(T item)
    {
        std::unique_lock lock(m_mutex);
        m_room.wait(lock, [this] { return m_items.size() < m_capacity || m_closed; });
        if (m_closed)
            return false;
        m_items.push_back(std::move(item));
        m_arrived.notify_one();
        return true;
    }

    /// Nothing when the queue is closed and empty.
    std::optional<T> pop()
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [this] { return !m_items.empty() || m_closed; });
        if (m_items.empty())
            return std::nullopt;
        T item = std::move(m_items.front());
        m_items.pop_front();
        m_room.notify_one();
        return item;
    }

    /// From the writing side: no more will come. From the reading side: no more is wanted.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_arrived.notify_all();
        m_room.notify_all();
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::condition_variable m_room;
    std::deque<T> m_items;
    bool m_closed = false;
};

}
