#pragma once

#include "core/metrics/text/CaptionWords.h"

#include <array>
#include <span>

namespace core {

/// BLEU-1 to BLEU-4 (Papineni et al. 2002) with the smoothing of the COCO caption evaluation. The corpus value is that
/// of the sums, not the mean of the items:
///
///     for (const CaptionWords &item : items)
///         corpus += Bleu::of(item.candidate, item.references);
struct Bleu
{
    static constexpr size_t Longest = 4;

    std::array<std::int64_t, Longest> correct{}; ///< n-grams of the candidate found in a reference, [0] single words
    std::array<std::int64_t, Longest> guessed{}; ///< n-grams of the candidate
    std::int64_t length = 0;                     ///< of the candidate, in words
    std::int64_t referenceLength = 0;            ///< of the reference closest in length; the shorter of two

    /// Quadratic in the words, which for captions beats any table.
    static Bleu of(const WordIds &candidate, std::span<const WordIds> references);

    Bleu &operator+=(const Bleu &other);

    /// BLEU-1 to BLEU-4, each 0 to 1.
    std::array<double, Longest> scores() const;
};

}
