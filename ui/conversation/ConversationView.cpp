#include "ui/conversation/ConversationView.h"

#include "core/lint/TokenEstimate.h"
#include "ui/conversation/CardFooter.h"
#include "ui/conversation/TurnEditor.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace ui {

ConversationView::ConversationView(QWidget *parent, TypingSession::Clock clock)
    : EditableCards(parent, std::move(clock))
    , m_footer(new CardFooter(viewport()))
{
    m_footer->setFont(deck().style().small);
    setAccessibleName(tr("Conversation"));
    connect(&editor(), &TurnEditor::boxHovered, this, &ConversationView::hover);
    connect(&editor(), &TurnEditor::boxClicked, this, &ConversationView::click);
    connectFooter();
    showEmptyText();
}

void ConversationView::connectFooter()
{
    const auto turnOf = [this](CardPart part) {
        const CardDeck::Card &card = deck().card(currentCard());
        return part == CardPart::Question ? card.question : card.answer;
    };
    connect(m_footer, &CardFooter::revertAnswer, this, [this, turnOf] { requestRevert(turnOf(CardPart::Answer)); });
    connect(m_footer, &CardFooter::revertQuestion, this, [this, turnOf] { requestRevert(turnOf(CardPart::Question)); });
    connect(m_footer, &CardFooter::diffToggled, this, &ConversationView::toggleDiff);
    connect(m_footer, &CardFooter::discardDraft, this, [this] { discardDraft(currentCard()); });
    connect(m_footer, &CardFooter::restoreDraft, this, [this, turnOf] {
        const bool isQuestions = hasDraft(deck().turnAt(turnOf(CardPart::Question)));
        edit(currentCard(), isQuestions ? CardPart::Question : CardPart::Answer);
    });
}

void ConversationView::setSample(const core::Sample &sample, std::vector<core::SampleBox> boxes, int pair)
{
    clear();
    deck().setSample(sample, std::move(boxes));
    showEmptyText();
    scrollTo(0);
    setCurrentPair(std::min(std::max(0, pair), int(sample.pairs.size()) - 1));
}

void ConversationView::updateSample(const core::Sample &sample, std::vector<core::SampleBox> boxes)
{
    if (sample.id != this->sample()) {
        setSample(sample, std::move(boxes));
        return;
    }
    const core::Sample before = deck().sample();
    if (!deck().updateSample(sample, std::move(boxes))) { // turns came or went: find the places again
        const QString anchor = m_pair < 0 ? QString() : before.anchorKey(before.pairs[std::size_t(m_pair)]);
        const core::Pair *pair = sample.pairOf(anchor);
        const int place = pair ? int(pair - sample.pairs.data()) : -1;
        setCurrentCard(-1);
        setCurrentCard(deck().cardOfPair(place));
        if (std::exchange(m_pair, place) != place)
            emit currentPairChanged(place);
    }
    followStored();
    updateFooter();
    arrange();
}

void ConversationView::clear()
{
    leaveText();
    setCurrentCard(-1);
    setBoxStates({}, {});
    setHotMark(-1);
    markShownImage(1);
    m_pair = -1;
    m_pressed = {};
    forgetDrafts();
    deck().clear();
    showEmptyText();
    arrange();
}

void ConversationView::setCurrentPair(int pair)
{
    if (pair == m_pair || pair < -1 || pair >= int(deck().sample().pairs.size()))
        return;
    const core::SampleId before = sample();
    leaveText();
    if (sample() != before)
        return; // what was stored has led elsewhere
    m_pair = pair;
    setCurrentCard(deck().cardOfPair(pair));
    updateFooter();
    if (pair >= 0)
        reveal(currentCard());
    emit currentPairChanged(pair);
}

void ConversationView::step(int by)
{
    const int pairs = int(deck().sample().pairs.size());
    if (pairs > 0)
        setCurrentPair(std::clamp(m_pair + by, 0, pairs - 1));
}

void ConversationView::setHoveredBox(const core::BoxRef &box)
{
    setBoxStates(box, selectedBox());
    editor().setBoxStates(box, selectedBox());
}

void ConversationView::setSelectedBox(const core::BoxRef &box)
{
    setBoxStates(hoveredBox(), box);
    editor().setBoxStates(hoveredBox(), box);
    const int card = deck().cardOfTurn(box.turn);
    if (!box.isValid() || card < 0)
        return;
    reveal(card);
    const CardLayout &layout = deck().layout(card);
    for (const CardPart part : {CardPart::Question, CardPart::Answer}) {
        const std::vector<TextToken> &tokens = layout.content().text(part).tokens;
        const auto found =
            std::find_if(tokens.begin(), tokens.end(), [&box](const auto &token) { return token.ref == box; });
        if (found == tokens.end() || layout.isLive(part))
            continue;
        const QList<QRectF> &lines = layout.tokenRects(part)[std::size_t(found - tokens.begin())];
        if (!lines.isEmpty())
            reveal(lines.constFirst().toAlignedRect().translated(cardRect(card).topLeft()));
    }
}

void ConversationView::editCurrent()
{
    if (currentCard() >= 0)
        edit(currentCard(), deck().card(currentCard()).answer >= 0 ? CardPart::Answer : CardPart::Question);
}

void ConversationView::editQuestion()
{
    if (currentCard() >= 0)
        edit(currentCard(), CardPart::Question);
}

void ConversationView::editTurn(const QString &turn, std::optional<qsizetype> place)
{
    if (deck().cardOfTurn(turn) < 0)
        return;
    setCurrentPair(deck().card(deck().cardOfTurn(turn)).pair);
    const int card = deck().cardOfTurn(turn); // cards may have moved when the text that was open was stored
    if (card < 0)
        return;
    const core::Turn *question = deck().turnAt(deck().card(card).question);
    edit(card, question && question->key == turn ? CardPart::Question : CardPart::Answer, place);
}

void ConversationView::updateFooter()
{
    const int current = currentCard();
    if (current < 0)
        return;
    const CardDeck::Card &card = deck().card(current);
    const core::Turn *question = deck().turnAt(card.question);
    const core::Turn *answer = deck().turnAt(card.answer);
    const bool questionEdited = question && question->edited();
    const bool answerEdited = answer && answer->edited();
    const bool isDrafted = hasDraft(question) || hasDraft(answer);
    m_footer->setState({questionEdited && !isReadOnly(), answerEdited && !isReadOnly(), questionEdited || answerEdited,
                        deck().showsDiff(current), isDrafted && !isReadOnly(), deck().wordsOf(current),
                        core::estimatedTokens(answer     ? answer->value
                                              : question ? question->value
                                                         : QString())});
}

void ConversationView::revertCurrent()
{
    if (currentCard() < 0 || isReadOnly())
        return;
    commitTyping();
    const CardDeck::Card card = deck().card(currentCard());
    const core::Turn *answer = deck().turnAt(card.answer);
    const bool editsQuestion = editor().isOpen() && editedPart() == CardPart::Question;
    requestRevert(answer && answer->edited() && !editsQuestion ? card.answer : card.question);
}

void ConversationView::requestRevert(int turn)
{
    commitTyping();
    if (const core::Turn *of = deck().turnAt(turn); of && of->edited())
        emit revertRequested(of->key);
}

void ConversationView::toggleDiff()
{
    if (currentCard() < 0)
        return;
    leaveText();
    deck().setShowsDiff(currentCard(), !deck().showsDiff(currentCard()));
    updateFooter();
    arrange();
    reveal(currentCard());
}

void ConversationView::placeOver()
{
    EditableCards::placeOver();
    const int card = currentCard();
    const bool isNear = card >= 0 && deck().isMeasured(card);
    if (isNear)
        m_footer->setGeometry(deck().layout(card).footerRect().translated(cardRect(card).topLeft()));
    m_footer->setVisible(isNear);
}

void ConversationView::styleChanged()
{
    EditableCards::styleChanged();
    m_footer->setFont(deck().style().small);
    showEmptyText();
}

void ConversationView::showEmptyText()
{
    setEmptyText(sample() ? tr("This sample has no conversation.")
                          : tr("The questions and answers of a sample stand here."));
}

bool ConversationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        hover({});
        setHotMark(-1);
    }
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Spot spot = spotAt(help->pos());
        const bool onText = spot.card >= 0 && spot.hit.isText();
        QToolTip::showText(
            help->globalPos(),
            onText ? reasonsAt(deck().layout(spot.card).content().text(spot.hit.part()).marks, spot.hit.cursor)
                   : QString(),
            viewport());
        return true;
    }
    return EditableCards::viewportEvent(event);
}

void ConversationView::hover(const core::BoxRef &box)
{
    if (box == hoveredBox())
        return;
    setHoveredBox(box);
    emit boxHovered(box);
}

void ConversationView::click(const core::BoxRef &box)
{
    setSelectedBox(box);
    emit boxClicked(box);
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isOurs = modifiers == Qt::NoModifier && hasFocus(); // not one that the editor or the footer let through
    const int key = event->key();
    if ((key == Qt::Key_Up || key == Qt::Key_Down) && (isOurs || modifiers == Qt::ControlModifier))
        step(key == Qt::Key_Up ? -1 : 1);
    else if (isOurs && (key == Qt::Key_Home || key == Qt::Key_End))
        step(key == Qt::Key_Home ? -m_pair : int(deck().sample().pairs.size()));
    else if (isOurs && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_F2))
        editCurrent();
    else if (hasFocus())
        EditableCards::keyPressEvent(event);
    else
        event->ignore();
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = spotAt(event->position());
    if (m_pressed.card < 0 || event->button() != Qt::LeftButton)
        return;
    const int pair = deck().card(m_pressed.card).pair;
    if (pair >= 0)
        setCurrentPair(pair);
    if (m_pressed.hit.area == CardHit::Area::Mark)
        emit verdictMarkClicked(pair);
    else if (m_pressed.hit.box.isValid())
        click(m_pressed.hit.box);
    else if (m_pressed.hit.image > 0)
        emit imageClicked(m_pressed.hit.image - 1);
}

void ConversationView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_pressed.card >= 0 && m_pressed.hit.isText())
        edit(m_pressed.card, m_pressed.hit.part(), m_pressed.hit.cursor);
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position());
    const bool isMark = spot.hit.area == CardHit::Area::Mark;
    setHotMark(isMark ? spot.card : -1);
    viewport()->setCursor(isMark || spot.hit.box.isValid() || spot.hit.image > 0 ? Qt::PointingHandCursor
                                                                                 : Qt::ArrowCursor);
    hover(spot.hit.box);
}

}
