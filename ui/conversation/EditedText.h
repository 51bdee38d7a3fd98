#pragma once

#include <QObject>
#include <QString>

class QTextDocument;

namespace ui {

/// The text of a document that is edited. Qt lays out a block as a whole with each letter, which takes long where it is
/// very long: such a paragraph is cut into several blocks, each of which ends at a space that is not shown. Offsets
/// (UTF-16 units) are the same in text and document, since a block's end takes the place of the space.
class EditedText : public QObject
{
    Q_OBJECT

public:
    static constexpr int LongBlock = 6'000; ///< longer ones are cut
    static constexpr int Piece = 700;       ///< into about this

    /// Construct it before whoever asks for the text when the document changes.
    explicit EditedText(QTextDocument *document);

    const QString &text() const { return m_text; } ///< paragraphs end with \n
    /// Cuts what has become too long. True when there was any: a caret beside a cut may have moved.
    bool cutLongBlocks();

private:
    void follow(int from, int removed, int added);

    QTextDocument *m_document;
    QString m_text;
    QString m_raw; // of the document, with its own signs for the end of a block
    bool m_isCutting = false;
};

}
