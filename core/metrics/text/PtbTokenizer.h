#pragma once

#include "core/metrics/text/PtbMatch.h"

#include <QString>

#include <string>

namespace core {

class PtbText;

/// The tokens that the published scores of captions are made of: those of the Penn Treebank as CoreNLP 3.4.1 makes
/// them, lower-case (options -preserveLines -lowerCase), one caption alone. The longest match wins, what it looks ahead
/// counted in; of two the class that is listed first. Written from a description, and compared token by token.
///
/// A token never holds a plain space, so a caption is its tokens joined by one. Any text is a caption; control
/// characters and what lies beyond 16 bit, as emoji do, are left out. Not for several threads at once: it keeps its
/// memory.
class PtbTokenizer
{
public:
    /// All tokens.
    QString all(QStringView caption) { return tokenize(caption, false); }

    /// Without punctuation, as every score wants it. The list of what is dropped is written in capitals where the
    /// tokens are not, so brackets stay: -lrb-.
    QString clean(QStringView caption) { return tokenize(caption, true); }

private:
    QString tokenize(QStringView caption, bool isClean);
    qsizetype plainWord(qsizetype i) const;
    void take(const PtbText &text, qsizetype i, const PtbMatch &match);
    void append(std::u16string_view token);

    std::u16string m_caption; ///< the caption, one line, and a line feed
    std::u16string m_token;
    QString m_tokens;
    bool m_isClean = false;
};

}
