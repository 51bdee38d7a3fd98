#pragma once

#include <QList>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace ui {

/// A plain text laid out in a width, paragraph by paragraph, with air between the lines. Coordinates are its own, from
/// the top left corner; offsets are UTF-16 units of the text.
class TextFlow
{
public:
    using Formats = QList<QTextLayout::FormatRange>;

    /// A text longer than this is cut: nobody reads that much on a card, and laying it out would hold up the window.
    static constexpr qsizetype MaxUnits = 6'000;

    TextFlow() = default;
    TextFlow(const QString &text, const QFont &font, const Formats &formats, qreal width);

    bool isEmpty() const { return m_paragraphs.empty(); }
    qreal height() const { return m_height; }
    bool isCut() const { return m_isCut; }

    /// Draws what lies between the heights `top` and `bottom` of the flow.
    void draw(QPainter &painter, QPointF at, qreal top, qreal bottom) const;
    /// The unit under the point; -1 beside the text.
    qsizetype unitAt(QPointF point) const;
    /// The place between two units that is nearest to the point.
    qsizetype cursorAt(QPointF point) const;
    QList<QRectF> rects(qsizetype start, qsizetype length) const;

private:
    struct Paragraph
    {
        std::unique_ptr<QTextLayout> layout;
        qsizetype start;
        qreal top;
        qreal height;
    };
    const Paragraph *paragraphAt(qreal y) const;

    std::vector<Paragraph> m_paragraphs;
    qreal m_height = 0;
    bool m_isCut = false;
};

}
