#include "core/metrics/text/Bleu.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Lengths = std::array<std::int64_t, Bleu::Longest>;

/// How many words from these places on are the same, at most four.
size_t common(const WordIds &a, size_t i, const WordIds &b, size_t j)
{
    const size_t most = std::min({Bleu::Longest, a.size() - i, b.size() - j});
    size_t length = 0;
    while (length < most && a[i + length] == b[j + length])
        ++length;
    return length;
}

/// How often each n-gram of the candidate stands in a text; counted where it begins first in the candidate.
void count(const WordIds &candidate, const WordIds &text, std::vector<Lengths> &counts)
{
    counts.assign(candidate.size(), {});
    for (size_t j = 0; j < text.size(); ++j) {
        size_t known = 0; // n-grams up to this length have their place
        for (size_t i = 0; i < candidate.size() && known < Bleu::Longest; ++i) {
            if (candidate[i] != text[j])
                continue;
            for (const size_t length = common(candidate, i, text, j); known < length; ++known)
                ++counts[i][known];
        }
    }
}

std::int64_t closestLength(std::int64_t length, std::span<const WordIds> references)
{
    const auto order = [length](const WordIds &one) {
        return std::pair(std::abs(std::ssize(one) - length), std::ssize(one));
    };
    const auto closest = std::ranges::min_element(references, {}, order);
    return closest == references.end() ? 0 : std::ssize(*closest);
}

}

Bleu Bleu::of(const WordIds &candidate, std::span<const WordIds> references)
{
    thread_local std::vector<Lengths> own, other, clip; // kept: a corpus asks a hundred thousand times
    Bleu bleu;
    bleu.length = std::ssize(candidate);
    bleu.referenceLength = closestLength(bleu.length, references);
    count(candidate, candidate, own);
    clip.assign(candidate.size(), {});
    for (const WordIds &reference : references) {
        count(candidate, reference, other);
        for (size_t i = 0; i < candidate.size(); ++i) {
            for (size_t n = 0; n < Longest; ++n)
                clip[i][n] = std::max(clip[i][n], other[i][n]);
        }
    }
    for (size_t n = 0; n < Longest; ++n) {
        bleu.guessed[n] = std::max(std::int64_t(0), bleu.length - std::int64_t(n));
        for (size_t i = 0; i < candidate.size(); ++i)
            bleu.correct[n] += std::min(own[i][n], clip[i][n]);
    }
    return bleu;
}

Bleu &Bleu::operator+=(const Bleu &other)
{
    for (size_t n = 0; n < Longest; ++n) {
        correct[n] += other.correct[n];
        guessed[n] += other.guessed[n];
    }
    length += other.length;
    referenceLength += other.referenceLength;
    return *this;
}

std::array<double, Bleu::Longest> Bleu::scores() const
{
    constexpr double Small = 1e-9;
    constexpr double Tiny = 1e-15;
    const double ratio = (double(length) + Tiny) / (double(referenceLength) + Small);
    const double brevity = ratio < 1 ? std::exp(1 - 1 / ratio) : 1;
    std::array<double, Longest> scores{};
    double product = 1;
    for (size_t n = 0; n < Longest; ++n) {
        product *= (double(correct[n]) + Tiny) / (double(guessed[n]) + Small);
        scores[n] = std::pow(product, 1 / double(n + 1)) * brevity;
    }
    return scores;
}

}
