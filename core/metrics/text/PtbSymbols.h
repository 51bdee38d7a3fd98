#pragma once

#include "core/metrics/text/PtbMatch.h"
#include "core/metrics/text/PtbText.h"

namespace core {

/// The classes of the tokeniser that hold neither letters nor digits: blanks, dashes (3), money (11), quotes (15, 22),
/// angles and smileys (16), brackets (17), hyphens and dots (18), punctuation (19) and single symbols (23).
class PtbSymbols
{
public:
    explicit PtbSymbols(const PtbText &text)
        : m_text(text)
    {
    }

    /// At a place that holds neither a letter nor a digit.
    void match(qsizetype i, PtbMatch &best) const;
    /// At a place that holds a capital: US$.
    void matchMoney(qsizetype i, PtbMatch &best) const;

private:
    void matchEntity(qsizetype i, PtbMatch &best) const;
    void matchQuote(qsizetype i, PtbMatch &best) const;
    void matchSmiley(qsizetype i, PtbMatch &best) const;
    void matchRun(qsizetype i, PtbMatch &best) const;
    void matchSingle(qsizetype i, PtbMatch &best) const;
    qsizetype spacedDots(qsizetype i) const;

    const PtbText &m_text;
};

}
