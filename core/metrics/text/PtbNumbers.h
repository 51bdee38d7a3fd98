#pragma once

#include "core/metrics/text/PtbMatch.h"
#include "core/metrics/text/PtbText.h"

namespace core {

/// The classes of the tokeniser that are made of digits: dates, numbers and fractions (8), telephone numbers (14).
class PtbNumbers
{
public:
    explicit PtbNumbers(const PtbText &text)
        : m_text(text)
    {
    }

    /// At a place that holds neither a letter nor a blank.
    void match(qsizetype i, PtbMatch &best) const;

private:
    qsizetype number(qsizetype i) const;
    qsizetype raised(qsizetype i) const;
    qsizetype date(qsizetype i) const;
    qsizetype fraction(qsizetype i) const;
    qsizetype telephone(qsizetype i) const;

    const PtbText &m_text;
};

}
