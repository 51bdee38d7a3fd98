#pragma once

#include "ui/conversation/CardLayout.h"

class QPainter;

namespace ui {

/// How a card is painted at the moment, beside what it says.
struct CardState
{
    bool isCurrent = false;
    bool hasFocus = false;  ///< keys go to the conversation
    bool markIsHot = false; ///< the mouse is over the verdict
    core::BoxRef hovered;
    core::BoxRef selected;
    int shownImage = 0; ///< number, from 1
};

/// Paints one card. All text goes through QTextLayout or drawText: nothing here reads markup.
class CardPainter
{
public:
    CardPainter(QPainter &painter, const CardStyle &style);

    /// `exposed` is what has to be painted, in the coordinates of the card.
    void paint(const CardLayout &card, const CardState &state, const QRectF &exposed) const;

private:
    void paintFrame(const CardLayout &card, const CardState &state) const;
    void paintHeader(const CardLayout &card, const CardState &state) const;
    void paintChip(const QRectF &rect, const CardChip &chip) const;
    void paintText(const CardLayout &card, CardPart part, const CardState &state, const QRectF &exposed) const;
    void paintNote(const CardLayout &card) const;

    QPainter &m_painter;
    const CardStyle &m_style;
};

}
