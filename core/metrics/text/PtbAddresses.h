#pragma once

#include "core/metrics/text/PtbMatch.h"
#include "core/metrics/text/PtbText.h"

namespace core {

/// The classes of the tokeniser that come from the web: mark-up (2), and addresses, @names and #tags (6).
class PtbAddresses
{
public:
    explicit PtbAddresses(const PtbText &text)
        : m_text(text)
    {
    }

    /// At a place that holds a letter or a digit.
    void matchAlnum(qsizetype i, PtbMatch &best) const;
    /// At a place that holds < or @ or #.
    void matchSign(qsizetype i, PtbMatch &best) const;

private:
    qsizetype markup(qsizetype i) const;
    qsizetype attributes(qsizetype i) const;
    qsizetype url(qsizetype i) const;
    qsizetype host(qsizetype i) const;
    qsizetype path(qsizetype i) const;
    qsizetype mail(qsizetype i) const;

    const PtbText &m_text;
};

}
