#pragma once

#include <atomic>
#include <cstddef>
#include <utility>
#include <vector>

namespace core {

/// A vector that is copied when it is written to while somebody else still holds it. Copies are cheap and may be read
/// on another thread; one and the same Column belongs to one thread at a time.
template <typename T>
class Column
{
public:
    Column()
        : m_block(new Block)
    {
    }
    Column(const Column &other)
        : m_block(other.m_block)
    {
        m_block->holders.fetch_add(1, std::memory_order_relaxed);
    }
    ~Column() { release(); }
    Column &operator=(const Column &other)
    {
        Column copy(other);
        std::swap(m_block, copy.m_block);
        return *this;
    }

    std::size_t size() const { return m_block->items.size(); }
    const T *data() const { return m_block->items.data(); }
    const T &operator[](std::size_t i) const { return m_block->items[i]; }
    const T &back() const { return m_block->items.back(); }
    const std::vector<T> &items() const { return m_block->items; }

    /// The items for writing; a copy of our own first when others hold them too. References are good until the next
    /// copy.
    std::vector<T> &write()
    {
        // The acquire is why this is not a shared_ptr: its use_count() does not order our write after the last read
        // of a holder that has just let go on another thread.
        if (m_block->holders.load(std::memory_order_acquire) != 1) {
            auto *own = new Block;
            own->items = m_block->items;
            release();
            m_block = own;
        }
        return m_block->items;
    }

private:
    struct Block
    {
        std::atomic<int> holders = 1;
        std::vector<T> items;
    };

    void release()
    {
        if (m_block->holders.fetch_sub(1, std::memory_order_acq_rel) == 1)
            delete m_block;
    }

    Block *m_block;
};

}
