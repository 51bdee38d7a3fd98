#pragma once

#include "core/metrics/text/NgramIndex.h"

namespace core {

/// CIDEr (Vedantam et al. 2015): how alike candidate and references are in their n-grams, rare ones weighing more, 0 to
/// 10. What papers call CIDEr is CIDEr-D mostly. The corpus value is the mean. Values of different test sets do not
/// compare: the weights come from the items, and one item alone has no weights, so it scores 0.
class Cider
{
public:
    enum class Variant { D, Plain };

    /// The items outlive this. Frequencies are counted in their references.
    explicit Cider(std::span<const CaptionWords> items);
    /// With the frequencies of another corpus.
    Cider(std::span<const CaptionWords> items, const NgramFrequencies &frequencies);

    /// One score an item, the same to the last bit whatever the number of threads.
    std::vector<double> scores(Variant variant, int threads = 1) const;
    /// Of one item; safe from any thread.
    double score(size_t item, Variant variant) const;

private:
    using Id = NgramIndex::Id;
    struct Vector;

    void weighAll(const std::vector<std::uint32_t> &itemCounts, std::uint32_t itemCount);
    void weigh(const WordIds &caption, const Id *&ids, Vector &vector) const;

    std::span<const CaptionWords> m_items;
    NgramIndex m_index;
    std::vector<double> m_weights; ///< of one n-gram, by id
};

}
