#pragma once

#include <QPlainTextDocumentLayout>

namespace ui {

/// Lays out the document of a QPlainTextEdit with the same air between its lines as a card has.
class SpacedTextLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit SpacedTextLayout(QTextDocument *document);

    void setPitch(qreal pitch) { m_pitch = pitch; } ///< takes effect with the next layout
    int contentHeight() const;

    QRectF blockBoundingRect(const QTextBlock &block) const override;

private:
    qreal m_pitch = 0;
};

}
