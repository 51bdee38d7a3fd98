#pragma once

#include "ui/conversation/CardDeck.h"
#include "ui/conversation/CardPainter.h"

#include <QAbstractScrollArea>

namespace ui {

/// Scrolls and paints the cards of a deck. Only what is in sight is laid out; when an estimate above turns out wrong,
/// what is being looked at stays in its place.
class CardArea : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit CardArea(QWidget *parent = nullptr);

protected:
    struct Spot
    {
        int card = -1; ///< -1: beside all cards
        CardHit hit;
    };

    CardDeck &deck() { return m_deck; }
    const CardDeck &deck() const { return m_deck; }
    int currentCard() const { return m_current; }
    const core::BoxRef &hoveredBox() const { return m_hovered; }
    const core::BoxRef &selectedBox() const { return m_selected; }

    void setEmptyText(const QString &text);
    void setAlone(bool alone);     ///< the current card only, if there is one
    void setCurrentCard(int card); ///< in its place on the screen; -1: none
    void setBoxStates(const core::BoxRef &hovered, const core::BoxRef &selected);
    void setHotMark(int card);      ///< -1: none
    void markShownImage(int image); ///< number, from 1

    /// The deck has changed: lays out what is in sight and places what lies over it.
    void arrange();
    void scrollTo(int top);
    void reveal(int card);
    void reveal(const QRect &rect); ///< of the viewport
    Spot spotAt(QPointF point);     ///< of the viewport
    QRect cardRect(int card) const; ///< in the viewport
    virtual void placeOver() = 0;   ///< whatever lies over the cards goes to its place

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool event(QEvent *event) override;
    virtual void styleChanged();

private:
    int settle(int card, int top); // lays it out; by how much the view has to move so that nothing jumps
    int settleAll(int top);        // everything in sight from `top`; the new top
    void setScrollRange(int top);
    bool isAway(int card) const { return m_alone && m_current >= 0 && card != m_current; }

    CardDeck m_deck;
    QString m_emptyText;
    int m_top = 0; // of the view, in the stack
    int m_current = -1;
    bool m_alone = false;
    int m_hotMark = -1;
    int m_shownImage = 1;
    core::BoxRef m_hovered;
    core::BoxRef m_selected;
    bool m_isArranging = false;
    bool m_arrangeAgain = false;
};

}
