#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// Weights of every row with every column, 0 for what must not be paired; none is negative.
struct PairWeights
{
    size_t rows = 0;
    size_t columns = 0;
    std::vector<double> values; ///< row after row

    double at(size_t row, size_t column) const { return values[row * columns + column]; }
};

/// For each row the column that it is paired with, or -1: each column once, the sum of the weights as large as can be.
/// Kuhn's Hungarian method (1955) by shortest augmenting paths (Edmonds and Karp 1972; Tomizawa 1971), O(n^3).
std::vector<int> bestPairs(const PairWeights &weights);

}
