#include "core/similar/HashGroups.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace core {

namespace {

using Place = std::uint32_t;
using Key = std::uint32_t; ///< a quarter of a hash

constexpr int Quarters = 4;
constexpr int KeyBits = 16;
constexpr Key Keys = 1U << KeyBits;
constexpr Key ManyKeys = 256; ///< between two looks whether to stop

Key quarter(quint64 hash, int number)
{
    return Key(hash >> (number * KeyBits)) & (Keys - 1);
}

/// All numbers with so few bits that two keys can differ in them.
std::vector<Key> masksOf(int bits)
{
    std::vector<Key> masks;
    for (Key mask = 0; mask < Keys; ++mask) {
        if (std::popcount(mask) <= bits)
            masks.push_back(mask);
    }
    return masks;
}

/// Which hashes belong together until now.
class Unions
{
public:
    explicit Unions(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), Place(0));
    }

    Place first(Place place)
    {
        while (m_parent[place] != place)
            place = m_parent[place] = m_parent[m_parent[place]];
        return place;
    }

    void join(Place a, Place b)
    {
        const auto [low, high] = std::minmax({first(a), first(b)});
        m_parent[high] = low;
    }

private:
    std::vector<Place> m_parent; ///< is never behind its child
};

/// Different hashes by one of their quarters.
struct Table
{
    Table(std::span<const quint64> hashes, int number)
        : start(Keys + 1)
        , places(hashes.size())
    {
        for (const quint64 hash : hashes)
            ++start[quarter(hash, number) + 1];
        std::partial_sum(start.begin(), start.end(), start.begin());
        std::vector<Place> next(start.begin(), start.end() - 1);
        for (Place place = 0; place < hashes.size(); ++place)
            places[next[quarter(hashes[place], number)]++] = place;
    }

    std::span<const Place> at(Key key) const
    {
        return std::span(places).subspan(start[key], start[key + 1] - start[key]);
    }

    std::vector<Place> start; ///< in `places`, by key; one more at the end
    std::vector<Place> places;
};

/// False: cancelled.
bool joinNear(std::span<const quint64> hashes, int most, Unions &unions, const JobControl &control)
{
    const std::vector<Key> masks = masksOf(most / Quarters);
    for (int number = 0; number < Quarters; ++number) {
        const Table table(hashes, number);
        for (Key key = 0; key < Keys; ++key) {
            if (key % ManyKeys == 0 && control.cancelled())
                return false;
            if (table.at(key).empty())
                continue;
            for (const Key mask : masks) {
                if ((key ^ mask) < key)
                    continue; // seen from the other side
                for (const Place a : table.at(key)) {
                    for (const Place b : table.at(key ^ mask)) {
                        if (std::popcount(hashes[a] ^ hashes[b]) <= most)
                            unions.join(a, b);
                    }
                }
            }
        }
    }
    return true;
}

}

std::vector<std::vector<std::size_t>> hashGroups(std::span<const quint64> hashes, int most, const JobControl &control)
{
    // Equal ones count once: there may be very many of them.
    std::vector<quint64> different(hashes.begin(), hashes.end());
    std::ranges::sort(different);
    const auto twice = std::ranges::unique(different);
    different.erase(twice.begin(), twice.end());
    Unions unions(different.size());
    if (!joinNear(different, most, unions, control))
        return {};

    std::vector<std::vector<std::size_t>> members(different.size());
    for (std::size_t place = 0; place < hashes.size(); ++place) {
        const auto known = std::ranges::lower_bound(different, hashes[place]);
        members[unions.first(Place(known - different.begin()))].push_back(place);
    }
    std::erase_if(members, [](const auto &group) { return group.size() < 2; });
    std::ranges::sort(members, {}, [](const auto &group) { return group.front(); });
    return members;
}

}
