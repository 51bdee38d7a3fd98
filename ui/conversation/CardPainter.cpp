#include "ui/conversation/CardPainter.h"

#include "ui/common/Palette.h"
#include "ui/common/VerdictMark.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int Radius = 10;

QColor faded(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

}

CardPainter::CardPainter(QPainter &painter, const CardStyle &style)
    : m_painter(painter)
    , m_style(style)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void CardPainter::paint(const CardLayout &card, const CardState &state, const QRectF &exposed) const
{
    paintFrame(card, state);
    paintHeader(card, state);
    paintText(card, CardPart::Question, state, exposed);
    paintText(card, CardPart::Answer, state, exposed);
    m_painter.setFont(m_style.small);
    m_painter.setPen(secondaryText(m_style.palette));
    if (!card.cutRect().isEmpty())
        m_painter.drawText(card.cutRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                           CardLayout::cutText());
    if (!card.content().note.isEmpty())
        paintNote(card);
}

void CardPainter::paintFrame(const CardLayout &card, const CardState &state) const
{
    const QRectF rect(0, 0, card.width(), card.height());
    const QColor accent = accentColour(m_style.palette);
    if (state.isCurrent && state.hasFocus) {
        m_painter.setPen(QPen(faded(accent, 0.28F), 3));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), Radius + 1.5, Radius + 1.5);
    }
    const qreal line = state.isCurrent ? 2 : 1;
    m_painter.setPen(QPen(state.isCurrent ? accent : hairline(m_style.palette), line));
    m_painter.setBrush(m_style.palette.base());
    m_painter.drawRoundedRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), Radius, Radius);
}

void CardPainter::paintHeader(const CardLayout &card, const CardState &state) const
{
    const CardContent &content = card.content();
    if (content.verdict) {
        if (state.markIsHot) {
            m_painter.setPen(Qt::NoPen);
            m_painter.setBrush(faded(m_style.palette.color(QPalette::Text), 0.08F));
            m_painter.drawEllipse(card.markRect().adjusted(-3, -3, 3, 3));
        }
        paintVerdictMark(&m_painter, card.markRect(), *content.verdict, content.isCorrected(), m_style.palette);
    }
    m_painter.setFont(m_style.small);
    m_painter.setPen(secondaryText(m_style.palette));
    m_painter.drawText(card.titleRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, content.title);
    if (!card.infoRect().isEmpty())
        m_painter.drawText(card.infoRect(), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, content.info);
    for (std::size_t i = 0; i < content.chips.size(); ++i)
        paintChip(card.chipRects()[i], content.chips[i]);
}

void CardPainter::paintChip(const QRectF &rect, const CardChip &chip) const
{
    const bool isEdited = chip.kind == CardChip::Kind::Edited;
    const QColor accent = accentColour(m_style.palette);
    m_painter.setPen(QPen(isEdited ? accent : hairline(m_style.palette), 1));
    m_painter.setBrush(isEdited ? QBrush(faded(accent, 0.10F)) : QBrush(Qt::NoBrush));
    if (chip.kind == CardChip::Kind::Tag) {
        m_painter.setBrush(faded(m_style.palette.color(QPalette::Text), 0.06F));
        m_painter.setPen(Qt::NoPen);
    }
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    m_painter.setPen(isEdited ? accent : secondaryText(m_style.palette));
    const QString text = m_painter.fontMetrics().elidedText(chip.text, Qt::ElideRight, int(rect.width()) - 8);
    m_painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void CardPainter::paintText(const CardLayout &card, CardPart part, const CardState &state, const QRectF &exposed) const
{
    const CardText &text = card.content().text(part);
    if (text.turn < 0 || card.isLive(part))
        return;
    const QRectF &rect = card.textRect(part);
    for (std::size_t i = 0; i < text.tokens.size(); ++i) {
        const TextToken &token = text.tokens[i];
        const QList<QRectF> &lines = card.tokenRects(part)[i];
        if (lines.isEmpty() || lines.constLast().bottom() < exposed.top() ||
            lines.constFirst().top() > exposed.bottom())
            continue;
        const bool selected = token.image > 0 ? token.image == state.shownImage : token.means(state.selected);
        const TokenState how = token.image == 0 && token.means(state.hovered) ? TokenState::Hovered
                               : selected                                     ? TokenState::Selected
                                                                              : TokenState::Plain;
        paintToken(m_painter, lines, token, how, m_style);
        if (token.image > 0) {
            m_painter.setFont(m_style.token);
            m_painter.setPen(m_style.palette.color(QPalette::Text));
            m_painter.drawText(lines.constFirst(), Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip,
                               imageTokenText(token.image));
        }
    }
    const bool isQuiet = part == CardPart::Question || !card.content().verdict;
    m_painter.setPen(isQuiet || text.shown.isEmpty() ? secondaryText(m_style.palette)
                                                     : m_style.palette.color(QPalette::Text));
    if (text.shown.isEmpty()) {
        QFont font = isQuiet ? m_style.question : m_style.answer;
        font.setItalic(true);
        m_painter.setFont(font);
        m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, CardLayout::emptyText());
        return;
    }
    card.flow(part).draw(m_painter, rect.topLeft(), exposed.top() - rect.top(), exposed.bottom() - rect.top());
}

void CardPainter::paintNote(const CardLayout &card) const
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(faded(m_style.removed(), 0.10F));
    m_painter.drawRoundedRect(card.noteRect(), 4, 4);
    m_painter.setPen(m_style.removed());
    card.noteFlow().draw(m_painter, card.noteRect().topLeft() + QPointF(8, 4), 0, card.noteFlow().height());
}

}
