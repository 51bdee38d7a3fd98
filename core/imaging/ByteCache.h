#pragma once

#include <QtGlobal>

#include <list>
#include <optional>
#include <unordered_map>

namespace core {

/// Keeps what was used last, up to a number of bytes. The newest always stays, however large it is. Not thread-safe.
template <typename Key, typename Value, typename Hash>
class ByteCache
{
public:
    explicit ByteCache(qint64 capacity)
        : m_capacity(capacity)
    {
    }

    qint64 bytes() const { return m_bytes; }
    bool contains(const Key &key) const { return m_places.contains(key); }

    std::optional<Value> find(const Key &key)
    {
        const auto it = m_places.find(key);
        if (it == m_places.end())
            return {};
        m_entries.splice(m_entries.begin(), m_entries, it->second);
        return it->second->value;
    }

    void insert(const Key &key, Value value, qint64 bytes)
    {
        remove(key);
        m_entries.push_front({key, std::move(value), bytes});
        m_places[key] = m_entries.begin();
        m_bytes += bytes;
        while (m_bytes > m_capacity && m_entries.size() > 1)
            remove(Key(m_entries.back().key));
    }

    template <typename Predicate>
    void removeIf(Predicate predicate)
    {
        for (auto it = m_entries.begin(); it != m_entries.end();) {
            const Key key = (it++)->key;
            if (predicate(key))
                remove(key);
        }
    }

    void clear()
    {
        m_places.clear();
        m_entries.clear();
        m_bytes = 0;
    }

private:
    struct Entry
    {
        Key key;
        Value value;
        qint64 bytes;
    };

    void remove(const Key &key)
    {
        const auto it = m_places.find(key);
        if (it == m_places.end())
            return;
        m_bytes -= it->second->bytes;
        m_entries.erase(it->second);
        m_places.erase(it);
    }

    qint64 m_capacity;
    qint64 m_bytes = 0;
    std::list<Entry> m_entries; ///< used last first
    std::unordered_map<Key, typename std::list<Entry>::iterator, Hash> m_places;
};

}
