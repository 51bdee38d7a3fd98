#pragma once

#include "core/metrics/text/PtbMatch.h"
#include "core/metrics/text/PtbText.h"

namespace core {

/// The classes of the tokeniser where a full stop belongs to its word: abbreviations (12) and names of files (13).
class PtbAbbreviations
{
public:
    explicit PtbAbbreviations(const PtbText &text)
        : m_text(text)
    {
    }

    /// At a place that holds a letter or a digit.
    void match(qsizetype i, PtbMatch &best) const;

private:
    void matchListed(qsizetype i, PtbMatch &best) const;
    void matchInitials(qsizetype i, PtbMatch &best) const;
    void matchFileName(qsizetype i, PtbMatch &best) const;
    bool sentenceEnds(qsizetype i) const;
    qsizetype sentenceBegins(qsizetype i) const;

    const PtbText &m_text;
};

}
