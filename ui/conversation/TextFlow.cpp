#include "ui/conversation/TextFlow.h"

#include "ui/conversation/LineSpacing.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

namespace ui {

namespace {

TextFlow::Formats slice(const TextFlow::Formats &formats, qsizetype start, qsizetype length)
{
    TextFlow::Formats part;
    for (const QTextLayout::FormatRange &range : formats) {
        const qsizetype from = std::max<qsizetype>(range.start, start);
        const qsizetype to = std::min<qsizetype>(range.start + range.length, start + length);
        if (from < to)
            part.append({int(from - start), int(to - from), range.format});
    }
    return part;
}

void breakLines(QTextLayout &layout, qreal width)
{
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine())
        line.setLineWidth(width);
    layout.endLayout();
}

}

TextFlow::TextFlow(const QString &text, const QFont &font, const Formats &formats, qreal width)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    const qreal pitch = linePitch(font);
    qsizetype end = text.size();
    if (end > MaxUnits) {
        m_isCut = true;
        end = MaxUnits - (text[MaxUnits - 1].isHighSurrogate() ? 1 : 0);
    }
    for (qsizetype start = 0; end > 0 && start <= end;) {
        qsizetype stop = text.indexOf(u'\n', start);
        if (stop < 0 || stop > end)
            stop = end;
        auto layout = std::make_unique<QTextLayout>(text.mid(start, stop - start), font);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        layout->setFormats(slice(formats, start, stop - start));
        breakLines(*layout, std::max<qreal>(width, 1));
        const qreal height = spaceLines(*layout, pitch);
        m_paragraphs.push_back({std::move(layout), start, m_height, height});
        m_height += height;
        start = stop + 1;
    }
}

void TextFlow::draw(QPainter &painter, QPointF at, qreal top, qreal bottom) const
{
    for (const Paragraph &paragraph : m_paragraphs) {
        if (paragraph.top >= bottom || paragraph.top + paragraph.height <= top)
            continue;
        const QRectF clip(at.x(), at.y() + top, 1e6, bottom - top);
        paragraph.layout->draw(&painter, at + QPointF(0, paragraph.top), {}, clip);
    }
}

const TextFlow::Paragraph *TextFlow::paragraphAt(qreal y) const
{
    for (const Paragraph &paragraph : m_paragraphs) {
        if (y < paragraph.top + paragraph.height)
            return &paragraph;
    }
    return m_paragraphs.empty() ? nullptr : &m_paragraphs.back();
}

qsizetype TextFlow::cursorAt(QPointF point) const
{
    const Paragraph *paragraph = paragraphAt(point.y());
    if (!paragraph)
        return 0;
    const qreal y = point.y() - paragraph->top;
    const QTextLayout &layout = *paragraph->layout;
    int number = 0;
    while (number + 1 < layout.lineCount() && y >= layout.lineAt(number + 1).y())
        ++number;
    return paragraph->start + layout.lineAt(number).xToCursor(point.x());
}

qsizetype TextFlow::unitAt(QPointF point) const
{
    const Paragraph *paragraph = paragraphAt(point.y());
    if (!paragraph || point.y() < 0 || point.y() >= m_height)
        return -1;
    const QPointF local(point.x(), point.y() - paragraph->top);
    const QTextLayout &layout = *paragraph->layout;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (line.naturalTextRect().contains(local))
            return paragraph->start + line.xToCursor(local.x(), QTextLine::CursorOnCharacter);
    }
    return -1;
}

QList<QRectF> TextFlow::rects(qsizetype start, qsizetype length) const
{
    QList<QRectF> all;
    for (const Paragraph &paragraph : m_paragraphs) {
        const qsizetype size = paragraph.layout->text().size();
        const qsizetype from = std::max(start, paragraph.start);
        const qsizetype to = std::min(start + length, paragraph.start + size);
        if (from >= to)
            continue;
        for (const QRectF &rect : rangeRects(*paragraph.layout, int(from - paragraph.start), int(to - from)))
            all.append(rect.translated(0, paragraph.top));
    }
    return all;
}

}
