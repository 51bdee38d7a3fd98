#include "ui/conversation/CardArea.h"

#include "ui/common/Palette.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>

namespace ui {

CardArea::CardArea(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(24);
    m_deck.setStyle(CardStyle::from(font(), palette()));
}

void CardArea::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

void CardArea::setCurrentCard(int card)
{
    if (card == m_current)
        return;
    const int before = m_current;
    m_current = card;
    const int y = card >= 0 ? m_deck.stack().top(card) - m_top : 0;
    m_deck.setCurrent(card);
    for (const int changed : {before, card}) {
        if (changed >= 0 && changed < m_deck.count())
            m_deck.layout(changed);
    }
    if (card >= 0)
        m_top = m_deck.stack().top(card) - y;
    arrange();
}

void CardArea::setBoxStates(const core::BoxRef &hovered, const core::BoxRef &selected)
{
    if (hovered == m_hovered && selected == m_selected)
        return;
    m_hovered = hovered;
    m_selected = selected;
    viewport()->update();
}

void CardArea::markShownImage(int image)
{
    m_shownImage = image;
    viewport()->update();
}

void CardArea::setHotMark(int card)
{
    if (std::exchange(m_hotMark, card) != card)
        viewport()->update();
}

int CardArea::settle(int card, int top)
{
    if (m_deck.isMeasured(card))
        return 0;
    const CardStack &stack = m_deck.stack();
    const bool startsAbove = stack.top(card) < top;
    const bool endsAbove = stack.bottom(card) <= top;
    const bool wasEstimate = stack.isEstimate(card);
    const int before = stack.height(card);
    m_deck.layout(card);
    return endsAbove || (wasEstimate && startsAbove) ? stack.height(card) - before : 0;
}

int CardArea::settleAll(int top)
{
    const CardStack &stack = m_deck.stack();
    for (int i = stack.cardAt(top); !m_deck.isMeasured(i); i = stack.cardAt(top))
        top = std::max(0, top + settle(i, top));
    const int first = stack.cardAt(top);
    int last = first;
    for (int i = first; i < m_deck.count() && stack.top(i) < top + viewport()->height(); ++i) {
        top += settle(i, top);
        last = i;
    }
    m_deck.forgetFarFrom(first, last);
    return top;
}

void CardArea::arrange()
{
    if (m_isArranging) {
        m_arrangeAgain = true;
        return;
    }
    m_isArranging = true;
    int rounds = 0;
    do { // showing the scroll bar makes the cards narrower, and at the end of the stack shrinking cards pull others in
        m_arrangeAgain = false;
        const int top = m_deck.count() > 0 ? settleAll(std::max(0, m_top)) : 0;
        setScrollRange(top);
        m_arrangeAgain = m_arrangeAgain || m_top != top;
    } while (m_arrangeAgain && ++rounds < 8);
    m_isArranging = false;
    placeOver();
    viewport()->update();
}

void CardArea::setScrollRange(int top)
{
    const int page = viewport()->height();
    const CardStack &stack = m_deck.stack();
    const bool isAlone = m_alone && m_current >= 0;
    const int least = isAlone ? stack.top(m_current) - CardStack::Margin : 0;
    const int most = std::max(least, (isAlone ? stack.bottom(m_current) + CardStack::Margin : stack.total()) - page);
    m_top = std::clamp(top, least, most);
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(least, most);
    verticalScrollBar()->setValue(m_top);
}

void CardArea::scrollTo(int top)
{
    m_top = top;
    arrange();
}

void CardArea::setAlone(bool alone)
{
    m_alone = alone;
    arrange();
    if (m_current >= 0)
        reveal(m_current);
}

void CardArea::reveal(int card)
{
    for (int round = 0; round < 3; ++round) { // estimates on the way may be corrected
        m_deck.layout(card);
        const int top = m_deck.stack().top(card) - CardStack::Margin;
        const int bottom = m_deck.stack().bottom(card) + CardStack::Margin;
        const int page = viewport()->height();
        if (top < m_top || bottom - top > page)
            scrollTo(top);
        else if (bottom > m_top + page)
            scrollTo(bottom - page);
        else
            return;
    }
}

void CardArea::reveal(const QRect &rect)
{
    const int page = viewport()->height();
    if (rect.top() < 0)
        scrollTo(m_top + rect.top() - CardStack::Margin);
    else if (rect.bottom() >= page)
        scrollTo(m_top + rect.bottom() - page + CardStack::Margin);
}

QRect CardArea::cardRect(int card) const
{
    const CardStack &stack = m_deck.stack();
    return {CardStack::Margin, stack.top(card) - m_top, m_deck.width(), stack.height(card)};
}

CardArea::Spot CardArea::spotAt(QPointF point)
{
    if (m_deck.count() == 0)
        return {};
    const int card = m_deck.stack().cardAt(int(point.y()) + m_top);
    const QRect rect = cardRect(card);
    if (!rect.contains(point.toPoint()) || isAway(card))
        return {};
    return {card, m_deck.layout(card).hit(point - rect.topLeft())};
}

void CardArea::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QRect exposed = event->rect();
    if (m_deck.count() == 0) {
        painter.setPen(secondaryText(palette()));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    const CardPainter cards(painter, m_deck.style());
    CardState state{false,       hasFocus() || isAncestorOf(QApplication::focusWidget()), false, m_hovered, m_selected,
                    m_shownImage};
    const int first = m_deck.stack().cardAt(m_top + exposed.top());
    for (int i = first; i < m_deck.count() && cardRect(i).top() <= exposed.bottom() + 2; ++i) {
        if (isAway(i))
            continue;
        const QRect rect = cardRect(i);
        state.isCurrent = i == m_current;
        state.markIsHot = i == m_hotMark;
        painter.save();
        painter.translate(rect.topLeft());
        cards.paint(m_deck.layout(i), state, QRectF(exposed.translated(-rect.topLeft())));
        painter.restore();
    }
}

void CardArea::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    const int width = viewport()->width() - 2 * CardStack::Margin;
    if (width != m_deck.width() && m_deck.count() > 0) {
        const int anchor = m_deck.stack().cardAt(m_top);
        const int into = m_top - m_deck.stack().top(anchor);
        m_deck.setWidth(width);
        m_top = m_top == 0 ? 0 : m_deck.stack().top(anchor) + std::min(into, m_deck.stack().height(anchor));
    }
    m_deck.setWidth(width);
    arrange();
}

void CardArea::scrollContentsBy(int, int)
{
    if (m_isArranging)
        return;
    m_top = verticalScrollBar()->value();
    arrange();
}

bool CardArea::event(QEvent *event)
{
    const bool done = QAbstractScrollArea::event(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
    case QEvent::LanguageChange:
        styleChanged();
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        viewport()->update();
        break;
    default:
        break;
    }
    return done;
}

/// The current card stays where it is: what is read does not run away from letters of another size.
void CardArea::styleChanged()
{
    const bool isCurrent = m_current >= 0 && m_current < m_deck.count();
    const int y = isCurrent ? m_deck.stack().top(m_current) - m_top : 0;
    const bool isSeen = isCurrent && y < viewport()->height() && y + m_deck.stack().height(m_current) > 0;
    m_deck.setStyle(CardStyle::from(font(), palette()));
    if (isSeen)
        m_top = m_deck.stack().top(m_current) - y;
    arrange();
    if (isSeen)
        reveal(m_current);
}

}
