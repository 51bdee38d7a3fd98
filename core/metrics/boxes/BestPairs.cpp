#include "core/metrics/boxes/BestPairs.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr size_t Nobody = ~size_t(0);

/// Rows take columns one after the other; there are at least as many columns as rows. Costs are the weights negated.
class Augmentation
{
public:
    explicit Augmentation(const PairWeights &weights)
        : m_weights(weights)
        , m_size(std::max(weights.rows, weights.columns))
        , m_rowPrice(m_size, 0)
        , m_columnPrice(m_size, 0)
        , m_rowOf(m_size, Nobody)
    {
        for (size_t row = 0; row < m_size; ++row)
            place(row);
    }

    size_t rowOf(size_t column) const { return m_rowOf[column]; }

private:
    /// Never negative; 0 along every pair that is taken.
    double reducedCost(size_t row, size_t column) const
    {
        const bool isReal = row < m_weights.rows && column < m_weights.columns;
        const double weight = isReal ? m_weights.at(row, column) : 0;
        return -weight - m_rowPrice[row] - m_columnPrice[column];
    }

    void place(size_t newcomer)
    {
        constexpr double Far = std::numeric_limits<double>::infinity();
        std::vector<double> distance(m_size, Far);
        std::vector<size_t> from(m_size, Nobody); // the column before it on the shortest way
        std::vector<bool> isDone(m_size, false);
        double offset = 0;
        size_t row = newcomer;
        size_t last = Nobody;
        m_rowPrice[row] = cheapest(row);
        for (;;) {
            size_t next = Nobody;
            for (size_t column = 0; column < m_size; ++column) {
                if (isDone[column])
                    continue;
                if (const double way = offset + reducedCost(row, column); way < distance[column]) {
                    distance[column] = way;
                    from[column] = last;
                }
                if (next == Nobody || distance[column] < distance[next])
                    next = column;
            }
            offset = distance[next];
            last = next;
            if (m_rowOf[next] == Nobody)
                break;
            isDone[next] = true;
            row = m_rowOf[next];
        }
        m_rowPrice[newcomer] += offset;
        for (size_t column = 0; column < m_size; ++column) {
            if (!isDone[column])
                continue;
            m_rowPrice[m_rowOf[column]] += offset - distance[column];
            m_columnPrice[column] -= offset - distance[column];
        }
        while (from[last] != Nobody) {
            m_rowOf[last] = m_rowOf[from[last]];
            last = from[last];
        }
        m_rowOf[last] = newcomer;
    }

    double cheapest(size_t row) const
    {
        double least = reducedCost(row, 0);
        for (size_t column = 1; column < m_size; ++column)
            least = std::min(least, reducedCost(row, column));
        return least;
    }

    const PairWeights &m_weights;
    size_t m_size;
    std::vector<double> m_rowPrice;
    std::vector<double> m_columnPrice;
    std::vector<size_t> m_rowOf; ///< by column
};

}

std::vector<int> bestPairs(const PairWeights &weights)
{
    std::vector<int> columnOf(weights.rows, -1);
    const Augmentation done(weights);
    for (size_t column = 0; column < weights.columns; ++column) {
        const size_t row = done.rowOf(column);
        if (row < weights.rows && weights.at(row, column) > 0)
            columnOf[row] = int(column);
    }
    return columnOf;
}

}
