#pragma once

#include <cstdint>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace core {

/// What 64 bytes of JSON consist of, as far as its structure is concerned: one bit per byte, the first byte lowest.
struct ByteBlock
{
    static constexpr std::size_t Size = 64;

    std::uint64_t quotes = 0;
    std::uint64_t backslashes = 0;
    std::uint64_t brackets = 0; ///< any of [ ] { }

    static ByteBlock portable(const char *bytes)
    {
        ByteBlock block;
        for (std::size_t i = 0; i < Size; ++i) {
            const char c = bytes[i];
            const char folded = static_cast<char>(c | 0x20); // [ and ] become { and }, nothing else does
            block.quotes |= std::uint64_t(c == '"') << i;
            block.backslashes |= std::uint64_t(c == '\\') << i;
            block.brackets |= std::uint64_t(folded == '{' || folded == '}') << i;
        }
        return block;
    }

#ifdef __SSE2__
    static ByteBlock of(const char *bytes)
    {
        ByteBlock block;
        for (unsigned i = 0; i < Size; i += 16) {
            const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes + i));
            const __m128i folded = _mm_or_si128(c, _mm_set1_epi8(0x20));
            const __m128i brackets =
                _mm_or_si128(_mm_cmpeq_epi8(folded, _mm_set1_epi8('{')), _mm_cmpeq_epi8(folded, _mm_set1_epi8('}')));
            block.quotes |= bits(_mm_cmpeq_epi8(c, _mm_set1_epi8('"'))) << i;
            block.backslashes |= bits(_mm_cmpeq_epi8(c, _mm_set1_epi8('\\'))) << i;
            block.brackets |= bits(brackets) << i;
        }
        return block;
    }

private:
    static std::uint64_t bits(__m128i mask)
    {
        return static_cast<unsigned>(_mm_movemask_epi8(mask));
    }
#else
    static ByteBlock of(const char *bytes)
    {
        return portable(bytes);
    }
#endif
};

/// How many line feeds there are.
std::int64_t countLines(std::string_view bytes);

}
