#include "core/metrics/text/Cider.h"

#include "core/metrics/text/NgramFrequencies.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <thread>

namespace core {

namespace {

constexpr size_t Longest = NgramIndex::Longest;
constexpr double Sigma = 6; // of the penalty on lengths, in pairs of words

struct Term
{
    NgramIndex::Id id;
    double weight;
};

/// What the penalty calls the length of a caption.
double pairsOf(const WordIds &caption)
{
    return double(NgramIndex::countOf(2, caption));
}

double product(const std::vector<Term> &candidate, const std::vector<Term> &reference, bool isClipped)
{
    double sum = 0;
    auto r = reference.begin();
    for (const Term &h : candidate) {
        while (r != reference.end() && r->id < h.id)
            ++r;
        if (r == reference.end())
            break;
        if (r->id == h.id)
            sum += (isClipped ? std::min(h.weight, r->weight) : h.weight) * r->weight;
    }
    return sum;
}

}

/// The n-grams of a caption by their length: each once, sorted, and the norm of their weights.
struct Cider::Vector
{
    std::array<std::vector<Term>, Longest> terms;
    std::array<double, Longest> norms;
};

Cider::Cider(std::span<const CaptionWords> items)
    : m_items(items)
    , m_index(items)
{
    weighAll(m_index.itemCounts(), std::uint32_t(items.size()));
}

Cider::Cider(std::span<const CaptionWords> items, const NgramFrequencies &frequencies)
    : m_items(items)
    , m_index(items)
{
    weighAll(m_index.itemCounts(frequencies), frequencies.itemCount());
}

/// Rare n-grams weigh more; those that no reference knows most.
void Cider::weighAll(const std::vector<std::uint32_t> &itemCounts, std::uint32_t itemCount)
{
    const double all = std::log(double(std::max(1u, itemCount)));
    m_weights.resize(itemCounts.size(), all);
    for (size_t i = 0; i < itemCounts.size(); ++i) {
        if (itemCounts[i] > 1)
            m_weights[i] = all - std::log(double(itemCounts[i]));
    }
}

std::vector<double> Cider::scores(Variant variant, int threads) const
{
    std::vector<double> scores(m_items.size());
    const auto run = [&](size_t begin, size_t end) {
        for (size_t i = begin; i < end; ++i)
            scores[i] = score(i, variant);
    };
    const auto count = size_t(std::max(1, threads));
    const size_t share = m_items.size() / count + 1;
    std::vector<std::jthread> others;
    for (size_t t = 1; t < count; ++t)
        others.emplace_back(run, std::min(t * share, m_items.size()), std::min((t + 1) * share, m_items.size()));
    run(0, std::min(share, m_items.size()));
    others.clear(); // waits for them
    return scores;
}

/// Takes the ids of a caption's n-grams from where they stand and goes on behind them.
void Cider::weigh(const WordIds &caption, const Id *&ids, Vector &vector) const
{
    thread_local std::vector<Id> sorted;
    for (size_t n = 0; n < Longest; ++n) {
        const size_t count = NgramIndex::countOf(n + 1, caption);
        sorted.assign(ids, ids + count);
        ids += count;
        std::ranges::sort(sorted);
        vector.terms[n].clear();
        double squares = 0;
        for (size_t i = 0, same = 0; i < count; i = same) {
            while (same < count && sorted[same] == sorted[i])
                ++same;
            const Term term{sorted[i], double(same - i) * m_weights[sorted[i]]};
            vector.terms[n].push_back(term);
            squares += term.weight * term.weight;
        }
        vector.norms[n] = std::sqrt(squares);
    }
}

double Cider::score(size_t item, Variant variant) const
{
    const CaptionWords &captions = m_items[item];
    if (captions.references.empty())
        return 0;
    thread_local Vector candidate, reference;
    const Id *ids = m_index.idsOf(item);
    weigh(captions.candidate, ids, candidate);
    const bool isD = variant == Variant::D;
    std::array<double, Longest> sums{};
    for (const WordIds &words : captions.references) {
        weigh(words, ids, reference);
        const double difference = pairsOf(captions.candidate) - pairsOf(words);
        const double penalty = isD ? std::exp(-difference * difference / (2 * Sigma * Sigma)) : 1;
        for (size_t n = 0; n < Longest; ++n) {
            double value = product(candidate.terms[n], reference.terms[n], isD);
            if (candidate.norms[n] != 0 && reference.norms[n] != 0)
                value /= candidate.norms[n] * reference.norms[n];
            sums[n] += value * penalty;
        }
    }
    const double mean = (sums[0] + sums[1] + sums[2] + sums[3]) / double(Longest);
    return mean / double(captions.references.size()) * 10;
}

}
