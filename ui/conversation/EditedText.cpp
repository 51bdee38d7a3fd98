#include "ui/conversation/EditedText.h"

#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <vector>

namespace ui {

namespace {

/// The spaces at which a block is cut: behind a piece, preferably where a sentence or a box ends. A text without any
/// stays whole.
std::vector<int> cutsOf(const QString &text)
{
    std::vector<int> cuts;
    const int size = int(text.size());
    for (int start = 0; size - start > 2 * EditedText::Piece;) {
        const int first = start + EditedText::Piece;
        const int beyond = std::min(first + EditedText::Piece, size - 1);
        int cut = -1;
        for (int i = first; i < beyond; ++i) {
            if (text[i] != u' ' || text[i + 1] == u' ' || text[i - 1] == u' ')
                continue;
            const bool endsSomething = QStringView(u".;]}>").contains(text[i - 1]);
            if (cut < 0 || endsSomething)
                cut = i;
            if (endsSomething)
                break;
        }
        if (cut >= 0)
            cuts.push_back(cut);
        start = cut >= 0 ? cut + 1 : beyond;
    }
    return cuts;
}

}

EditedText::EditedText(QTextDocument *document)
    : QObject(document)
    , m_document(document)
{
    connect(document, &QTextDocument::contentsChange, this, &EditedText::follow);
}

bool EditedText::cutLongBlocks()
{
    std::vector<int> places;
    for (QTextBlock block = m_document->begin(); block.isValid(); block = block.next()) {
        if (block.length() <= LongBlock)
            continue;
        for (const int cut : cutsOf(block.text()))
            places.push_back(block.position() + cut);
    }
    if (places.empty())
        return false;
    const QScopedValueRollback cutting(m_isCutting, true);
    QTextCursor cursor(m_document);
    cursor.beginEditBlock();
    for (const int place : places) {
        cursor.setPosition(place);
        cursor.setPosition(place + 1, QTextCursor::KeepAnchor);
        cursor.insertBlock();
    }
    cursor.endEditBlock();
    m_raw = m_document->toRawText();
    return true;
}

// Only what is new in the document is taken from it: an end of a block that was there may be a space.
void EditedText::follow(int from, int removed, int added)
{
    if (m_isCutting)
        return;
    const QString now = m_document->toRawText();
    // A change of the whole document counts the end of its last block, too.
    removed = std::min(removed, int(m_raw.size()) - from);
    added = std::min(added, int(now.size()) - from);
    const QStringView fresh = QStringView(now).mid(from, added);
    if (added > 1 && fresh == QStringView(m_raw).mid(from, removed))
        return; // formats
    m_text.replace(from, removed, fresh.toString().replace(QChar::ParagraphSeparator, u'\n'));
    m_raw = now;
}

}
