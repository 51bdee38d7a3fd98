#include "ui/conversation/CardLayout.h"

#include "ui/common/ShownText.h"
#include "ui/conversation/LineSpacing.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int Padding = 12; // left and right of everything
constexpr int Top = 10;
constexpr int Bottom = 11;
constexpr int MarkSize = 16;
constexpr int Space = 8; // between neighbours of the header
constexpr int ChipSpace = 4;
constexpr int FooterHeight = 26;

int chipHeight(const CardStyle &style)
{
    return int(std::ceil(QFontMetricsF(style.small).height())) + 4;
}

}

CardLayout::CardLayout(CardContent content, const CardStyle &style, int width, std::optional<LiveText> live)
    : m_content(std::move(content))
    , m_width(width)
    , m_live(live)
{
    int y = placeHeader(style);
    if (m_content.question.turn >= 0)
        y = placeText(CardPart::Question, style, y + 3);
    if (m_content.answer.turn >= 0)
        y = placeText(CardPart::Answer, style, y + 3);
    if (m_questionFlow.isCut() || m_answerFlow.isCut()) {
        m_cut = QRectF(Padding, y + 4, width - 2 * Padding, QFontMetricsF(style.small).height());
        y = int(std::ceil(m_cut.bottom()));
    }
    if (!m_content.note.isEmpty())
        y = placeNote(style, y + 6);
    if (m_content.hasFooter) {
        m_footer = QRect(Padding, y + 8, width - 2 * Padding, FooterHeight);
        y = m_footer.bottom() + 1;
    }
    m_height = y + Bottom;
}

// The chips flow on; what is said to the right stands beside them in the first line or not at all.
int CardLayout::placeHeader(const CardStyle &style)
{
    const QFontMetricsF metrics(style.small);
    const int line = std::max(chipHeight(style), MarkSize);
    const qreal right = m_width - Padding;
    qreal x = Padding;
    qreal y = Top;
    if (m_content.verdict) {
        m_mark = QRectF(x, y + (line - MarkSize) / 2, MarkSize, MarkSize);
        x = m_mark.right() + Space;
    }
    m_title = QRectF(x, y, metrics.horizontalAdvance(m_content.title), line);
    m_title.setRight(std::min(m_title.right(), right));
    x = m_title.right() + Space;
    qreal firstLineEnd = x;
    for (const CardChip &chip : m_content.chips) {
        const qreal wide = std::min(metrics.horizontalAdvance(chip.text) + 12, right - Padding);
        if (x + wide > right && x > Padding) {
            x = Padding;
            y += line + ChipSpace;
        }
        m_chips.emplace_back(x, y + (line - chipHeight(style)) / 2, wide, chipHeight(style));
        x += wide + ChipSpace;
        if (y == Top)
            firstLineEnd = x;
    }
    const qreal info = metrics.horizontalAdvance(m_content.info);
    if (info > 0 && firstLineEnd + Space + info <= right)
        m_info = QRectF(right - info, Top, info, line);
    return int(y) + line;
}

int CardLayout::placeText(CardPart part, const CardStyle &style, int y)
{
    const bool isQuestion = part == CardPart::Question;
    const CardText &text = m_content.text(part);
    const QFont &font = isQuestion || !m_content.verdict ? style.question : style.answer;
    QRectF &rect = isQuestion ? m_question : m_answer;
    rect = QRectF(Padding, y, m_width - 2 * Padding, 0);
    if (isLive(part)) {
        rect.setHeight(m_live->height);
    } else {
        TextFlow &flow = isQuestion ? m_questionFlow : m_answerFlow;
        flow = TextFlow(text.shown, font, text.formats, rect.width());
        rect.setHeight(std::max(flow.height(), linePitch(font)));
        auto &tokens = isQuestion ? m_questionTokens : m_answerTokens;
        for (const TextToken &token : text.tokens) {
            QList<QRectF> rects = flow.rects(token.start, token.length);
            for (QRectF &line : rects)
                line.translate(rect.topLeft());
            tokens.push_back(std::move(rects));
        }
    }
    return int(std::ceil(rect.bottom()));
}

int CardLayout::placeNote(const CardStyle &style, int y)
{
    m_noteFlow = TextFlow(ShownText(m_content.note).shown(), style.small, {}, m_width - 2 * Padding - 16);
    m_note = QRectF(Padding, y, m_width - 2 * Padding, m_noteFlow.height() + 8);
    return int(std::ceil(m_note.bottom()));
}

QString CardLayout::emptyText()
{
    return CardContent::tr("No text");
}

QString CardLayout::cutText()
{
    return CardContent::tr("The text goes on. Edit it to see all of it.");
}

CardHit CardLayout::hit(QPointF point) const
{
    if (m_mark.adjusted(-4, -4, 4, 4).contains(point))
        return {CardHit::Area::Mark, 0, {}};
    for (const CardPart part : {CardPart::Question, CardPart::Answer}) {
        const QRectF &rect = textRect(part);
        if (m_content.text(part).turn < 0 || !rect.contains(point))
            continue;
        const QPointF local = point - rect.topLeft();
        CardHit hit{part == CardPart::Question ? CardHit::Area::Question : CardHit::Area::Answer,
                    flow(part).cursorAt(local),
                    {}};
        const qsizetype unit = flow(part).unitAt(local);
        for (const TextToken &token : m_content.text(part).tokens) {
            if (unit < 0 || !token.contains(unit))
                continue;
            hit.box = token.ref;
            hit.image = token.image;
        }
        return hit;
    }
    return {};
}

int CardLayout::estimate(qsizetype questionUnits, qsizetype answerUnits, const CardStyle &style, int width)
{
    const auto linesOf = [width](qsizetype units, const QFont &font) {
        const qreal perLine = std::max(4.0, (width - 2 * Padding) / QFontMetricsF(font).averageCharWidth());
        const qsizetype shown = std::min(units, TextFlow::MaxUnits);
        return int(std::ceil(qreal(std::max<qsizetype>(shown, 1)) / perLine) * linePitch(font));
    };
    int height = Top + std::max(chipHeight(style), MarkSize) + Bottom;
    if (questionUnits >= 0)
        height += 3 + linesOf(questionUnits, style.question);
    if (answerUnits >= 0)
        height += 3 + linesOf(answerUnits, style.answer);
    return height;
}

}
