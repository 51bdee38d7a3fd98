#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"
#include "core/metrics/statistics/ItemSums.h"

#include <QCoreApplication>

#include <cstdint>

namespace core {

/// How far corpus values would move with other items of the same kind: as many items are drawn with replacement, again
/// and again, and every value is computed of each draw, of all models from the same items (Koehn 2004, Statistical
/// Significance Tests for Machine Translation Evaluation). The weights of CIDEr stay those of the whole corpus.
class PairedBootstrap
{
    Q_DECLARE_TR_FUNCTIONS(core::PairedBootstrap)
public:
    struct Options
    {
        int draws = 1000;
        std::uint64_t seed = 1;
        int threads = 1; ///< any number draws the same
    };
    struct Interval
    {
        double low = 0;
        double high = 0;
    };

    /// `values` are over the same items in the same order. Usage when they are not, or nothing is to be drawn;
    /// Cancelled when told to stop. Progress is in draws.
    static Result<PairedBootstrap> draw(std::span<const ItemSums> values, const Options &options, JobControl &control);

    /// Of a value by its number, in the order in which they were given: percentiles of the draws (Efron and Tibshirani
    /// 1993, An Introduction to the Bootstrap, chapter 13).
    Interval interval(std::size_t value, double confidence = 0.95) const;
    /// Of value `a` minus value `b`.
    Interval difference(std::size_t a, std::size_t b, double confidence = 0.95) const;
    /// p of “a is better than b”: the share of draws in which it is not, one more counted, since no number of draws
    /// shows that there is none.
    double pOfBetter(std::size_t a, std::size_t b) const;

    /// One for each draw.
    const std::vector<double> &values(std::size_t value) const { return m_values[value]; }

private:
    std::vector<std::vector<double>> m_values; ///< by value, then by draw
};

}
