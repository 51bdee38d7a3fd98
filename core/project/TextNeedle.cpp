#include "core/project/TextNeedle.h"

#include "core/project/PackBits.h"

#include <algorithm>
#include <tuple>

namespace core {

namespace {
constexpr std::size_t BlockSize = std::tuple_size_v<Answers>;
constexpr int MostStepsBack = 8; // characters before the anchor that are compared: enough to be choosy

std::uint8_t byteAt(const char *bytes, std::size_t place)
{
    return static_cast<std::uint8_t>(bytes[place]);
}

bool isLower(std::uint8_t byte)
{
    return byte >= 'a' && byte <= 'z';
}

/// Or-ing this to a byte makes it equal to `folded` exactly when it is that letter in either case.
std::uint8_t caseBit(std::uint8_t folded)
{
    return isLower(folded) ? 0x20 : 0;
}

bool standsAt(std::span<const char> json, std::size_t place, const std::string &folded)
{
    if (place + folded.size() > json.size())
        return false;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        const std::uint8_t wanted = byteAt(folded.data(), i);
        if ((byteAt(json.data(), place + i) | caseBit(wanted)) != wanted)
            return false;
    }
    return true;
}

/// How common a byte is in English text and JSON: 0 is rare.
std::size_t frequency(char byte)
{
    constexpr std::string_view Rising = "zqxjkvbpygfwmucldhrsnioate ";
    const std::size_t place = Rising.find(byte);
    if (place != std::string_view::npos)
        return place + 2;
    return byte == '\\' || byte == '"' || byte == 'u' || byte == '0' ? Rising.size() : 1;
}
}

TextNeedle::TextNeedle(const QString &text, bool asciiMayBeEscaped)
    : m_text(text)
    , m_matcher(text, Qt::CaseInsensitive)
    , m_plain(plainSpelling(text))
    , m_characters(jsonSpellings(text, asciiMayBeEscaped))
{
    Q_ASSERT(!text.isEmpty());
    if (!m_characters.empty())
        chooseAnchor();
}

/// The longest run of characters with one spelling each; but a short one (most pages have it) only when there is no
/// character outside ASCII, and in need the character with the fewest spellings.
void TextNeedle::chooseAnchor()
{
    constexpr std::size_t Telling = 3;
    std::size_t bestLength = 0;
    std::size_t run = 0;
    for (std::size_t i = 0; i < m_characters.size(); ++i) {
        run = m_characters[i].single() ? run + 1 : 0;
        if (run > bestLength) {
            bestLength = run;
            m_anchorEnd = i + 1;
        }
    }
    m_anchorBegin = m_anchorEnd - bestLength;

    const auto cost = [](const JsonSpellings &c) {
        const bool ascii = std::ranges::any_of(c.ways, [](const std::string &way) { return way.size() == 1; });
        return std::tuple(ascii, c.ways.size());
    };
    const auto best = std::ranges::min_element(m_characters, {}, cost);
    const bool ascii = std::get<0>(cost(*best));
    if (bestLength == 0 || (bestLength < Telling && !ascii)) {
        m_anchorBegin = static_cast<std::size_t>(best - m_characters.begin());
        m_anchorEnd = m_anchorBegin + 1;
        for (const std::string &way : best->ways)
            addProbe(way);
        return;
    }
    std::string bytes;
    for (std::size_t i = m_anchorBegin; i < m_anchorEnd; ++i)
        bytes += m_characters[i].ways.front();
    addProbe(bytes);
}

void TextNeedle::addProbe(const std::string &bytes)
{
    Probe probe{bytes, {}};
    for (std::size_t i = 1; i < bytes.size(); ++i) {
        if (frequency(bytes[i]) <= frequency(bytes[probe.at[0]]))
            probe.at = {i, probe.at[0]};
        else if (probe.at[1] == probe.at[0] || frequency(bytes[i]) <= frequency(bytes[probe.at[1]]))
            probe.at[1] = i;
    }
    m_reach = std::max(m_reach, bytes.size());
    m_probes.push_back(std::move(probe));
}

std::size_t TextNeedle::findCandidate(std::span<const char> json, std::size_t from) const
{
    if (m_characters.empty())
        return from < json.size() ? from : None;
    std::size_t place = from;
    for (; place + BlockSize + m_reach <= json.size(); place += BlockSize) {
        std::uint64_t hits = 0;
        for (const Probe &probe : m_probes)
            hits |= probeBlock(probe, json.data() + place);
        for (; hits != 0; hits &= hits - 1) {
            const std::size_t hit = place + static_cast<std::size_t>(std::countr_zero(hits));
            if (confirms(json, hit))
                return hit;
        }
    }
    for (; place < json.size(); ++place) {
        if (confirms(json, place))
            return place;
    }
    return None;
}

bool TextNeedle::isCertain(std::span<const char> contents, std::size_t place) const
{
    constexpr std::size_t EscapeTail = 5; // bytes of an escape (u and four digits) behind its backslash
    if (m_plain.empty() || place < m_anchorBegin || place > contents.size())
        return false;
    const std::size_t start = place - m_anchorBegin; // plain letters: a byte each
    const auto before = contents.first(start).last(std::min(start, EscapeTail));
    return standsAt(contents, start, m_plain) && std::ranges::find(before, '\\') == before.end();
}

/// The places in the block, as bits, where the two bytes of the probe are right.
std::uint64_t TextNeedle::probeBlock(const Probe &probe, const char *block) const
{
    const auto [first, second] = probe.at;
    const std::uint8_t firstByte = byteAt(probe.bytes.data(), first);
    const std::uint8_t secondByte = byteAt(probe.bytes.data(), second);
    const std::uint8_t firstCase = caseBit(firstByte);
    const std::uint8_t secondCase = caseBit(secondByte);
    Answers answers;
    std::uint8_t any = 0;
    for (std::size_t i = 0; i < BlockSize; ++i) {
        const bool both = ((byteAt(block, first + i) | firstCase) == firstByte) &
                          ((byteAt(block, second + i) | secondCase) == secondByte);
        answers[i] = both ? 1 : 0;
        any = static_cast<std::uint8_t>(any | answers[i]);
    }
    return any != 0 ? packBits(answers) : 0;
}

bool TextNeedle::confirms(std::span<const char> json, std::size_t place) const
{
    return std::ranges::any_of(m_probes, [&](const Probe &probe) { return confirms(json, place, probe); });
}

bool TextNeedle::confirms(std::span<const char> json, std::size_t place, const Probe &probe) const
{
    return standsAt(json, place, probe.bytes) && readsOn(json, place + probe.bytes.size()) &&
           readsBack(json, place, m_anchorBegin, MostStepsBack);
}

/// Whether what follows the anchor is spelled from here. At most one spelling of a character fits.
bool TextNeedle::readsOn(std::span<const char> json, std::size_t from) const
{
    for (std::size_t i = m_anchorEnd; i < m_characters.size(); ++i) {
        const auto &ways = m_characters[i].ways;
        const auto way = std::ranges::find_if(ways, [&](const std::string &w) { return standsAt(json, from, w); });
        if (way == ways.end())
            return false;
        from += way->size();
    }
    return true;
}

/// Whether the characters before `character` are spelled up to `end`. Read backwards, more than one spelling may fit
/// (`/` and `\/`), so each is tried.
bool TextNeedle::readsBack(std::span<const char> json, std::size_t end, std::size_t character, int steps) const
{
    if (character == 0 || steps == 0)
        return true;
    return std::ranges::any_of(m_characters[character - 1].ways, [&](const std::string &way) {
        return way.size() <= end && standsAt(json, end - way.size(), way) &&
               readsBack(json, end - way.size(), character - 1, steps - 1);
    });
}

}
