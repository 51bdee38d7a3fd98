#pragma once

#include "core/metrics/text/PtbWords.h"

namespace core {

/// The classes of the tokeniser that turn on an apostrophe: contractions and their pieces (4, 7), words that keep
/// theirs (5); and the literals, such as cannot (1) and C.D.s (9).
class PtbApostrophes
{
public:
    explicit PtbApostrophes(const PtbText &text)
        : m_text(text)
    {
    }

    /// At a place that holds a letter.
    void matchLetter(qsizetype i, PtbMatch &best) const;
    /// At a place that holds an apostrophe, an ampersand or a hyphen.
    void matchSign(qsizetype i, PtbMatch &best) const;

private:
    void matchContraction(qsizetype i, PtbMatch &best) const;
    void matchPrefixes(qsizetype i, PtbMatch &best) const;
    void matchNames(qsizetype i, PtbMatch &best) const;
    void matchLiterals(qsizetype i, PtbMatch &best) const;
    void matchPieces(qsizetype i, PtbMatch &best) const;
    qsizetype beforeNegation(qsizetype i) const;

    const PtbText &m_text;
};

}
