#pragma once

#include "core/project/JsonSpellings.h"

#include <QStringMatcher>

#include <array>
#include <span>

namespace core {

/// A text to search for: literal, anywhere in a text, ignoring case by simple case folding, as QString::contains() does
/// (so that K, the Kelvin sign, is a k, and ſ an s; but ß is not ss). Const use is safe on many threads.
///
/// Texts stand in JSON that is costly to parse. findCandidate() looks at its raw bytes and may be wrong in one
/// direction only: where it finds nothing, no string holds the text. What it finds is parsed and asked matches().
class TextNeedle
{
public:
    static constexpr std::size_t None = static_cast<std::size_t>(-1);

    /// Not empty. `asciiMayBeEscaped`: the sources write even plain letters as `\u0061`, which no usual writer does;
    /// the bytes are then searched more slowly.
    explicit TextNeedle(const QString &text, bool asciiMayBeEscaped = false);

    const QString &text() const { return m_text; }

    bool matches(QStringView text) const { return indexIn(text) >= 0; }
    /// In UTF-16 units; -1 when it is not there. What is found is as long as text().
    qsizetype indexIn(QStringView text, qsizetype from = 0) const { return m_matcher.indexIn(text, from); }

    /// Whether a string in these bytes, whole JSON records in UTF-8, may hold the text.
    bool mayOccur(std::span<const char> json) const { return findCandidate(json) != None; }
    /// An offset inside the first place at or after `from` that looks like the text, or None. To go on, start behind
    /// the record that was looked at, or one byte further.
    std::size_t findCandidate(std::span<const char> json, std::size_t from = 0) const;
    /// Whether the candidate at `place` of a string's contents (without its quotes) is the text beyond doubt, so that
    /// it need not be decoded: plain ASCII, and no escape near. False says nothing.
    bool isCertain(std::span<const char> contents, std::size_t place) const;

private:
    /// Bytes that are looked for, and the two of them (the rarest) that are compared first.
    struct Probe
    {
        std::string bytes;
        std::array<std::size_t, 2> at{};
    };

    void chooseAnchor();
    void addProbe(const std::string &bytes);
    std::uint64_t probeBlock(const Probe &probe, const char *block) const;
    bool confirms(std::span<const char> json, std::size_t place) const;
    bool confirms(std::span<const char> json, std::size_t place, const Probe &probe) const;
    bool readsOn(std::span<const char> json, std::size_t from) const;
    bool readsBack(std::span<const char> json, std::size_t end, std::size_t character, int steps) const;

    QString m_text;
    QStringMatcher m_matcher;
    std::string m_plain;                     // the text as plain letters, in lower case; empty: it has others
    std::vector<JsonSpellings> m_characters; // empty: bytes cannot tell
    std::size_t m_anchorBegin = 0;           // the characters that the probes spell
    std::size_t m_anchorEnd = 0;
    std::vector<Probe> m_probes; // one for each spelling of the anchor
    std::size_t m_reach = 0;     // length of the longest probe
};

}
