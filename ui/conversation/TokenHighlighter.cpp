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
        if (from < to)
            setFormat(from - start, to - from, range.format);
    }
}

}
