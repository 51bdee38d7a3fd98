#include "ui/conversation/TokenHighlighter.h"

#include <QTextDocument>

#include <algorithm>

namespace ui {

TokenHighlighter::TokenHighlighter(QTextDocument *document, Source source)
    : QSyntaxHighlighter(document)
    , m_source(std::move(source))
{
}

void TokenHighlighter::refresh()
{
    m_revision = -1;
    rehighlight();
}

void TokenHighlighter::highlightBlock(const QString &text)
{
    if (m_revision != document()->revision()) {
        m_revision = document()->revision();
        m_formats = m_source();
    }
    const int start = currentBlock().position();
    const int end = start + int(text.size());
    for (const QTextLayout::FormatRange &range : std::as_const(m_formats)) {
        const int from = std::max(range.start, start);
        const int to = std::min(range.start + range.length, end);
        for (int at = from; at < to;) { // what a format leaves open stays as the one before has it
            const QTextCharFormat before = format(at - start);
            const int first = at;
            while (at < to && format(at - start) == before)
                ++at;
            QTextCharFormat merged = before;
            merged.merge(range.format);
            setFormat(first - start, at - first, merged);
        }
    }
}

}
