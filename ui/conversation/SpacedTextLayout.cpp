#include "ui/conversation/SpacedTextLayout.h"

#include "ui/conversation/LineSpacing.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <cmath>

namespace ui {

namespace {

/// What spacing the lines of a block came to: it takes long where there are thousands of them, and is asked for with
/// each letter and each paint. Holds as long as the last line stands where it was put.
struct SpacedBlock : QTextBlockUserData
{
    qreal pitch = 0; // 0: nothing was moved, and so nothing would tell
    int revision = 0;
    int lines = 0;
    qreal lastLine = 0;
    QRectF rect;

    bool holds(const QTextBlock &block, qreal wanted) const
    {
        return pitch == wanted && revision == block.revision() && lines == block.layout()->lineCount() &&
               lastLine == block.layout()->lineAt(lines - 1).y();
    }
};

}

SpacedTextLayout::SpacedTextLayout(QTextDocument *document)
    : QPlainTextDocumentLayout(document)
{
}

// The base class lays out a block on demand, here, lines touching; and asks here before it paints or hit-tests.
QRectF SpacedTextLayout::blockBoundingRect(const QTextBlock &block) const
{
    auto *spaced = static_cast<SpacedBlock *>(block.userData());
    if (spaced && block.isVisible() && block.layout()->lineCount() > 0 && spaced->holds(block, m_pitch))
        return spaced->rect;
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!rect.isValid() || !block.isVisible() || block.layout()->lineCount() == 0)
        return rect;
    QTextLayout &layout = *block.layout();
    const QTextLine last = layout.lineAt(layout.lineCount() - 1);
    const qreal before = last.y();
    rect.setHeight(spaceLines(layout, m_pitch));
    if (!spaced) {
        spaced = new SpacedBlock; // the block owns it
        QTextBlock(block).setUserData(spaced);
    }
    spaced->pitch = last.y() != before ? m_pitch : 0;
    spaced->revision = block.revision();
    spaced->lines = layout.lineCount();
    spaced->lastLine = last.y();
    spaced->rect = rect;
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
