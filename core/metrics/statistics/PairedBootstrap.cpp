#include "core/metrics/statistics/PairedBootstrap.h"

#include "core/jobs/ForEachItem.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere, and a stream of its own for each draw.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9E3779B97F4A7C15u;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
        z = (z ^ z >> 27) * 0x94D049BB133111EBu;
        return z ^ z >> 31;
    }
    /// Less than `bound`, which is far below 2^32, so that the bias is, too.
    std::size_t below(std::size_t bound) { return std::size_t((next() >> 32) * bound >> 32); }

private:
    std::uint64_t m_state;
};

std::uint64_t seedOf(std::uint64_t seed, std::size_t draw)
{
    return Random(seed).next() ^ Random(std::uint64_t(draw)).next();
}

/// How often each item is in a draw.
void drawItems(std::uint64_t seed, std::vector<double> &times)
{
    std::ranges::fill(times, 0.0);
    Random random(seed);
    for (std::size_t i = 0; i < times.size(); ++i)
        times[random.below(times.size())] += 1;
}

double valueOf(const ItemSums &value, const std::vector<double> &times, std::vector<double> &sums)
{
    sums.assign(value.width, 0.0);
    const double *numbers = value.numbers.data();
    for (const double count : times) {
        for (double &sum : sums)
            sum += count * *numbers++;
    }
    return value.value(sums);
}

PairedBootstrap::Interval percentiles(std::vector<double> values, double confidence)
{
    const double count = double(values.size());
    const double outside = std::floor((count + 1) * (1 - confidence) / 2); // values beyond each end, the end included
    const auto place = std::size_t(std::clamp(outside, 1.0, std::max(1.0, count))) - 1;
    std::ranges::sort(values);
    return {values[place], values[values.size() - 1 - place]};
}

}

Result<PairedBootstrap> PairedBootstrap::draw(std::span<const ItemSums> values, const Options &options,
                                              JobControl &control)
{
    const std::size_t items = values.empty() ? 0 : values.front().itemCount();
    const auto isOther = [items](const ItemSums &value) { return value.itemCount() != items; };
    if (items == 0 || options.draws < 1)
        return Error{Error::Kind::Usage, tr("There is nothing to draw samples from.")};
    if (std::ranges::any_of(values, isOther))
        return Error{Error::Kind::Usage, tr("Only values of the same items can be compared.")};
    PairedBootstrap bootstrap;
    bootstrap.m_values.assign(values.size(), std::vector<double>(std::size_t(options.draws)));
    forEachItem(std::size_t(options.draws), options.threads, control, [&]() -> ItemWork {
        return [&, times = std::vector<double>(items), sums = std::vector<double>()](std::size_t draw) mutable {
            drawItems(seedOf(options.seed, draw), times);
            for (std::size_t v = 0; v < values.size(); ++v)
                bootstrap.m_values[v][draw] = valueOf(values[v], times, sums);
        };
    });
    if (control.cancelled())
        return Error{Error::Kind::Cancelled, tr("The bootstrap was cancelled.")};
    return bootstrap;
}

PairedBootstrap::Interval PairedBootstrap::interval(std::size_t value, double confidence) const
{
    return percentiles(m_values[value], confidence);
}

PairedBootstrap::Interval PairedBootstrap::difference(std::size_t a, std::size_t b, double confidence) const
{
    std::vector<double> differences(m_values[a].size());
    std::ranges::transform(m_values[a], m_values[b], differences.begin(), std::minus());
    return percentiles(std::move(differences), confidence);
}

double PairedBootstrap::pOfBetter(std::size_t a, std::size_t b) const
{
    std::size_t others = 1;
    for (std::size_t i = 0; i < m_values[a].size(); ++i)
        others += m_values[a][i] > m_values[b][i] ? 0 : 1;
    return double(others) / double(m_values[a].size() + 1);
}

}
