#include "ui/conversation/SpacedTextLayout.h"

#include "ui/conversation/LineSpacing.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>

namespace ui {

SpacedTextLayout::SpacedTextLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{
}

// The base class lays out a block on demand, here, lines touching; and asks here before it paints or hit-tests.
QRectF SpacedTextLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (rect.isValid() && block.isVisible() && block.layout()->lineCount() > 0)
        rect.setHeight(spaceLines(*block.layout(), m_pitch));
    return rect;
}

int SpacedTextLayout::contentHeight() const
{
    qreal height = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        height += blockBoundingRect(block).height();
    return int(std::ceil(height));
}

}
