#pragma once

#include "ui/conversation/CardContent.h"
#include "ui/conversation/CardStyle.h"

namespace ui {

/// What lies under a point of a card.
struct CardHit
{
    enum class Area { Card, Mark, Question, Answer };
    Area area = Area::Card;
    qsizetype cursor = 0; ///< Question, Answer: nearest place between two units
    core::BoxRef box;     ///< the token there, if any
    int image = 0;        ///< likewise: number of the image, from 1

    bool isText() const { return area == Area::Question || area == Area::Answer; }
    CardPart part() const { return area == Area::Question ? CardPart::Question : CardPart::Answer; }
};

/// A part of the card that an editor lies over: it keeps this much room.
struct LiveText
{
    CardPart part = CardPart::Answer;
    int height = 0;
};

/// The geometry of one card: where everything on it stands, in pixels from its top left corner.
class CardLayout
{
public:
    CardLayout(CardContent content, const CardStyle &style, int width, std::optional<LiveText> live = {});

    const CardContent &content() const { return m_content; }
    int width() const { return m_width; }
    int height() const { return m_height; }

    const QRectF &markRect() const { return m_mark; }
    const QRectF &titleRect() const { return m_title; }
    const std::vector<QRectF> &chipRects() const { return m_chips; }
    const QRectF &infoRect() const { return m_info; } ///< empty when there was no room
    const QRectF &textRect(CardPart part) const { return part == CardPart::Question ? m_question : m_answer; }
    const QRectF &cutRect() const { return m_cut; } ///< the line that says that the text goes on
    const QRectF &noteRect() const { return m_note; }
    const QRect &footerRect() const { return m_footer; }

    const TextFlow &flow(CardPart part) const { return part == CardPart::Question ? m_questionFlow : m_answerFlow; }
    const TextFlow &noteFlow() const { return m_noteFlow; }
    bool isLive(CardPart part) const { return m_live && m_live->part == part; }
    static QString emptyText();
    static QString cutText();

    CardHit hit(QPointF point) const;
    /// One list for each of the part's tokens.
    const std::vector<QList<QRectF>> &tokenRects(CardPart part) const
    {
        return part == CardPart::Question ? m_questionTokens : m_answerTokens;
    }

    /// Height of a card that nobody has laid out yet.
    static int estimate(qsizetype questionUnits, qsizetype answerUnits, const CardStyle &style, int width);

private:
    int placeHeader(const CardStyle &style);
    int placeText(CardPart part, const CardStyle &style, int y);
    int placeNote(const CardStyle &style, int y);

    CardContent m_content;
    int m_width;
    int m_height = 0;
    std::optional<LiveText> m_live;
    QRectF m_mark;
    QRectF m_title;
    std::vector<QRectF> m_chips;
    QRectF m_info;
    QRectF m_question;
    QRectF m_answer;
    QRectF m_cut;
    QRectF m_note;
    QRect m_footer;
    std::vector<QList<QRectF>> m_questionTokens;
    std::vector<QList<QRectF>> m_answerTokens;
    TextFlow m_questionFlow;
    TextFlow m_answerFlow;
    TextFlow m_noteFlow;
};

}
