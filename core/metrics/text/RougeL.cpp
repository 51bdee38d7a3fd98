#include "core/metrics/text/RougeL.h"

#include <algorithm>
#include <bit>

namespace core {

namespace {

constexpr size_t Bits = 64;

/// A zero in `row` is a place where the table grows from left to right.
size_t inBits(const WordIds &shorter, const WordIds &longer)
{
    std::uint64_t row = ~std::uint64_t(0);
    for (const std::uint32_t word : longer) {
        std::uint64_t places = 0;
        for (size_t i = 0; i < shorter.size(); ++i)
            places |= std::uint64_t(shorter[i] == word) << i;
        const std::uint64_t kept = row & places;
        row = (row + kept) | (row - kept);
    }
    const std::uint64_t used = shorter.size() == Bits ? ~std::uint64_t(0) : (std::uint64_t(1) << shorter.size()) - 1;
    return size_t(std::popcount(~row & used));
}

size_t inTable(const WordIds &shorter, const WordIds &longer)
{
    std::vector<size_t> row(shorter.size(), 0);
    size_t left = 0;
    for (const std::uint32_t word : longer) {
        size_t diagonal = 0;
        left = 0;
        for (size_t i = 0; i < row.size(); ++i) {
            const size_t above = row[i];
            left = shorter[i] == word ? diagonal + 1 : std::max(above, left);
            row[i] = left;
            diagonal = above;
        }
    }
    return left;
}

}

size_t longestCommonSubsequence(const WordIds &a, const WordIds &b)
{
    const WordIds &shorter = a.size() < b.size() ? a : b;
    const WordIds &longer = a.size() < b.size() ? b : a;
    return shorter.size() <= Bits ? inBits(shorter, longer) : inTable(shorter, longer);
}

double rougeL(const WordIds &candidate, std::span<const WordIds> references)
{
    constexpr double Beta = 1.2;
    double precision = 0;
    double recall = 0;
    for (const WordIds &reference : references) {
        const auto common = double(longestCommonSubsequence(candidate, reference));
        precision = std::max(precision, common / double(candidate.size()));
        recall = std::max(recall, common / double(reference.size()));
    }
    if (precision == 0 || recall == 0)
        return 0;
    return (1 + Beta * Beta) * precision * recall / (recall + Beta * Beta * precision);
}

}
