#pragma once

#include <QStringView>

#include <vector>

namespace core {

/// One text, two ways to count: UTF-16 code units (Qt, inside the program) and code points (Python, on the command
/// line). A lone surrogate counts as one code point. Built in one pass; a look-up is a binary search. Knows nothing of
/// the text afterwards, and holds only as long as that text does.
///
/// An offset past the end is taken for the end, a negative one for the start; one that falls between the two halves of
/// a surrogate pair for the start of the pair.
class TextOffsets
{
public:
    explicit TextOffsets(QStringView text);

    qsizetype toCodePoints(qsizetype utf16) const;
    qsizetype toUtf16(qsizetype codePoints) const;

private:
    qsizetype m_size = 0;
    std::vector<qsizetype> m_pairs; // UTF-16 offsets of the surrogate pairs, ascending
};

}
