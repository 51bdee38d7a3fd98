#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace core {

/// What a corpus value is made of: numbers of each item that are added up, and the value of their sums.
struct ItemSums
{
    std::size_t width = 1;       ///< numbers of an item
    std::vector<double> numbers; ///< item after item
    std::function<double(std::span<const double> sums)> value;

    static ItemSums mean(std::vector<double> items);

    std::size_t itemCount() const { return numbers.size() / width; }
    double ofAll() const; ///< the value of the corpus as it is
};

}
