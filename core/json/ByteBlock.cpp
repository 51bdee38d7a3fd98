#include "core/json/ByteBlock.h"

#include <algorithm>

namespace core {

std::int64_t countLines(std::string_view bytes)
{
    std::int64_t count = 0;
    std::size_t i = 0;
#ifdef __SSE2__
    const __m128i lineFeed = _mm_set1_epi8('\n');
    while (bytes.size() - i >= 16) {
        // Each lane counts down from 0 and would wrap after 255 rounds.
        const std::size_t rounds = std::min<std::size_t>((bytes.size() - i) / 16, 255);
        __m128i lanes = _mm_setzero_si128();
        for (std::size_t round = 0; round < rounds; ++round, i += 16) {
            const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes.data() + i));
            lanes = _mm_sub_epi8(lanes, _mm_cmpeq_epi8(c, lineFeed));
        }
        const __m128i sums = _mm_sad_epu8(lanes, _mm_setzero_si128());
        count += _mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4);
    }
#endif
    return count + std::count(bytes.begin() + static_cast<std::ptrdiff_t>(i), bytes.end(), '\n');
}

}
