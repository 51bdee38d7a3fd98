#pragma once

#include "core/metrics/text/PtbMatch.h"
#include "core/metrics/text/PtbText.h"

namespace core {

/// The classes of the tokeniser that are made of letters and digits: words (4), and what is joined by slashes (10), by
/// hyphens (20) or, of capitals, by an ampersand (21).
class PtbWords
{
public:
    explicit PtbWords(const PtbText &text)
        : m_text(text)
    {
    }

    /// At a place that holds a letter or a digit.
    void match(qsizetype i, PtbMatch &best) const;

    /// A word, and what a full stop, a question mark or an exclamation mark joins to it without a blank.
    qsizetype word(qsizetype i) const;

private:
    void matchWord(qsizetype i, PtbMatch &best) const;
    void matchJoined(qsizetype i, PtbMatch &best) const;
    qsizetype capitals(qsizetype i) const;
    qsizetype alternatives(qsizetype i) const;
    qsizetype asciiJoined(qsizetype i) const;
    qsizetype joined(qsizetype i) const;

    const PtbText &m_text;
};

}
