#include "ui/conversation/ConversationView.h"

#include "ui/conversation/CardFooter.h"
#include "ui/conversation/TurnEditor.h"

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QMouseEvent>

namespace ui {

namespace {

TypingSession::Clock monotonicClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

}

ConversationView::ConversationView(QWidget *parent)
    : CardArea(parent)
    , m_editor(new TurnEditor(monotonicClock(), viewport()))
    , m_footer(new CardFooter(viewport()))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Conversation"));
    setEmptyText(tr("The conversation of a sample is shown here."));
    m_editor->hide();
    m_footer->hide();
    m_editor->setStyle(deck().style());

    connect(m_editor, &TurnEditor::textTyped, this, &ConversationView::textTyped);
    connect(m_editor, &TurnEditor::committed, this, &ConversationView::textCommitted);
    connect(m_editor, &TurnEditor::draftChanged, this, &ConversationView::draftChanged);
    connect(m_editor, &TurnEditor::draftCleared, this, &ConversationView::draftCleared);
    connect(m_editor, &TurnEditor::boxHovered, this, &ConversationView::tellHover);
    connect(m_editor, &TurnEditor::boxClicked, this, &ConversationView::boxClicked);
    connect(m_editor, &TurnEditor::heightChanged, this, &ConversationView::keepRoom);
    connect(m_editor, &TurnEditor::left, this, [this] {
        leaveText();
        setFocus();
    });
    connect(m_footer, &CardFooter::revertAnswer, this, [this] {
        if (const core::Turn *turn = deck().turnAt(deck().card(currentCard()).answer))
            emit revertRequested(turn->key);
    });
    connect(m_footer, &CardFooter::revertQuestion, this, [this] {
        if (const core::Turn *turn = deck().turnAt(deck().card(currentCard()).question))
            emit revertRequested(turn->key);
    });
    connect(m_footer, &CardFooter::diffToggled, this, &ConversationView::toggleDiff);
}

void ConversationView::setSample(const core::Sample &sample, std::vector<core::SampleBox> boxes)
{
    shutEditor();
    setCurrentCard(-1);
    deck().setSample(sample, std::move(boxes));
    m_toldHover = {};
    setBoxStates({}, {});
    scrollTo(0);
    showFooter();
}

void ConversationView::updateSample(const core::Sample &sample, std::vector<core::SampleBox> boxes)
{
    const int pair = currentPair();
    const QString editedTurn = m_editor->turn();
    if (!deck().updateSample(sample, std::move(boxes))) {
        shutEditor();
        setCurrentCard(deck().cardOfPair(pair));
    } else if (const core::Turn *turn = sample.turn(editedTurn); turn && m_editor->isOpen()) {
        deck().setNote(turn->key, {}); // it could be stored after all
        m_editor->setStored(turn->value, deck().firstOrdinal(int(turn - sample.turns.data())));
    }
    arrange();
    showFooter();
}

void ConversationView::clear()
{
    shutEditor();
    setCurrentCard(-1);
    deck().clear();
    arrange();
    showFooter();
}

void ConversationView::setNotation(const core::Notation *notation)
{
    m_editor->setNotation(notation);
}

void ConversationView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (readOnly)
        shutEditor();
    showFooter();
}

void ConversationView::setCurrentPair(int pair)
{
    const int card = deck().cardOfPair(pair);
    if (card != currentCard()) {
        if (m_editedCard >= 0 && m_editedCard != card)
            leaveText();
        setCurrentCard(card);
    }
    if (card >= 0)
        reveal(card);
    showFooter();
}

int ConversationView::currentPair() const
{
    return currentCard() >= 0 && currentCard() < deck().count() ? deck().card(currentCard()).pair : -1;
}

void ConversationView::setHoveredBox(const core::BoxRef &ref)
{
    m_toldHover = ref;
    setBoxStates(ref, selectedBox());
    m_editor->setBoxStates(ref, selectedBox());
}

void ConversationView::setSelectedBox(const core::BoxRef &ref)
{
    setBoxStates(hoveredBox(), ref);
    m_editor->setBoxStates(hoveredBox(), ref);
    if (!ref.isValid())
        return;
    const int card = deck().cardOfTurn(ref.turn);
    if (card < 0)
        return;
    chooseCard(card);
    reveal(card);
}

void ConversationView::editCurrent()
{
    if (currentCard() < 0 || currentCard() >= deck().count())
        return;
    const CardDeck::Card &card = deck().card(currentCard());
    const CardPart part = card.answer >= 0 ? CardPart::Answer : CardPart::Question;
    edit(currentCard(), part, std::numeric_limits<qsizetype>::max());
}

void ConversationView::edit(int card, CardPart part, qsizetype cursor)
{
    const CardDeck::Card &which = deck().card(card);
    const int index = part == CardPart::Answer ? which.answer : which.question;
    const core::Turn *turn = deck().turnAt(index);
    if (m_readOnly || !turn || !turn->writable)
        return;
    if (m_editedCard == card && m_editedPart == part) {
        m_editor->setFocus();
        return;
    }
    leaveText();
    chooseCard(card);
    deck().setShowsDiff(card, false);
    m_editedCard = card;
    m_editedPart = part;
    const CardStyle &style = deck().style();
    deck().setLive(card, LiveText{part, int(deck().layout(card).textRect(part).height())});
    m_editor->open(*turn, turn->value, part == CardPart::Answer ? style.answer : style.question,
                   deck().firstOrdinal(index));
    arrange();
    keepRoom();
    m_editor->show();
    m_editor->setFocus();
    QTextCursor caret = m_editor->textCursor();
    caret.setPosition(int(std::min<qsizetype>(cursor, m_editor->document()->characterCount() - 1)));
    m_editor->setTextCursor(caret);
    reveal(card);
}

void ConversationView::leaveText()
{
    if (m_editedCard < 0)
        return;
    m_editor->commit();
    if (m_editor->isUnsaved()) // refused: what was typed stays where it can be seen
        return;
    shutEditor();
}

void ConversationView::shutEditor()
{
    if (m_editedCard < 0)
        return;
    m_editor->commit();
    const bool hadFocus = m_editor->hasFocus();
    m_editedCard = -1;
    m_editor->shut();
    m_editor->hide();
    deck().setLive(-1, std::nullopt);
    arrange();
    if (hadFocus)
        setFocus();
    showFooter();
}

void ConversationView::flush()
{
    if (m_editedCard >= 0)
        m_editor->commit();
}

void ConversationView::toggleDiff()
{
    const int card = currentCard();
    if (card < 0 || card >= deck().count())
        return;
    leaveText();
    deck().setShowsDiff(card, !deck().showsDiff(card));
    arrange();
    showFooter();
}

void ConversationView::commitRefused(const QString &turn, const QString &reason)
{
    if (m_editor->turn() == turn)
        m_editor->refuse();
    deck().setNote(turn, reason);
    arrange();
}

void ConversationView::chooseCard(int card)
{
    if (card == currentCard() || card < 0)
        return;
    if (m_editedCard >= 0 && m_editedCard != card)
        leaveText();
    setCurrentCard(card);
    showFooter();
    if (deck().card(card).pair >= 0)
        emit currentPairChanged(deck().card(card).pair);
}

bool ConversationView::isEdited(int turn) const
{
    const core::Turn *known = deck().turnAt(turn);
    return known && known->edited();
}

void ConversationView::showFooter()
{
    const int card = currentCard();
    if (card < 0 || card >= deck().count()) {
        m_footer->hide();
        return;
    }
    const CardDeck::Card &which = deck().card(card);
    CardFooter::State state;
    state.canRevertAnswer = !m_readOnly && isEdited(which.answer);
    state.canRevertQuestion = !m_readOnly && isEdited(which.question);
    state.hasDiff = isEdited(which.answer) || isEdited(which.question);
    state.showsDiff = deck().showsDiff(card);
    state.words = deck().wordsOf(card);
    m_footer->setState(state);
    placeOver();
}

/// The editor has become higher or lower, so its card does, too.
void ConversationView::keepRoom()
{
    if (m_editedCard < 0)
        return;
    deck().setLive(m_editedCard, LiveText{m_editedPart, m_editor->contentHeight()});
    arrange();
}

void ConversationView::placeOver()
{
    const int card = currentCard();
    const bool known = card >= 0 && card < deck().count() && deck().isMeasured(card);
    const QRect footer = known ? deck().layout(card).footerRect() : QRect();
    m_footer->setVisible(!footer.isEmpty());
    if (known)
        m_footer->setGeometry(footer.translated(cardRect(card).topLeft()));
    if (m_editedCard < 0 || !deck().isMeasured(m_editedCard))
        return;
    const QRectF text = deck().layout(m_editedCard).textRect(m_editedPart);
    m_editor->setGeometry(text.translated(cardRect(m_editedCard).topLeft()).toAlignedRect());
}

void ConversationView::styleChanged()
{
    CardArea::styleChanged();
    m_editor->setStyle(deck().style());
    keepRoom();
}

void ConversationView::tellHover(const core::BoxRef &ref)
{
    if (ref == m_toldHover)
        return;
    m_toldHover = ref;
    setBoxStates(ref, selectedBox());
    emit boxHovered(ref);
}

void ConversationView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return CardArea::mousePressEvent(event);
    setFocus(Qt::MouseFocusReason);
    const Spot spot = spotAt(event->position());
    if (spot.card < 0) {
        leaveText();
        return;
    }
    const bool wasCurrent = spot.card == currentCard();
    chooseCard(spot.card);
    if (spot.hit.box.isValid()) {
        emit boxClicked(spot.hit.box);
        return;
    }
    // The first click chooses a card, the next one goes into its text.
    if (spot.hit.isText() && wasCurrent && !deck().showsDiff(spot.card))
        edit(spot.card, spot.hit.part(), spot.hit.cursor);
    else
        leaveText();
}

void ConversationView::mouseMoveEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position());
    tellHover(spot.card >= 0 ? spot.hit.box : core::BoxRef());
    const bool box = spot.card >= 0 && spot.hit.box.isValid();
    const bool text = spot.card >= 0 && spot.hit.isText() && spot.card == currentCard() && !m_readOnly;
    viewport()->setCursor(box ? Qt::PointingHandCursor : text ? Qt::IBeamCursor : Qt::ArrowCursor);
}

bool ConversationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        tellHover({});
    return CardArea::viewportEvent(event);
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    const auto step = [this](int by) {
        const int card = std::clamp(currentCard() + by, 0, deck().count() - 1);
        if (deck().count() == 0)
            return;
        chooseCard(card);
        reveal(card);
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return step(-1);
    case Qt::Key_Down:
        return step(1);
    case Qt::Key_Home:
        return step(-deck().count());
    case Qt::Key_End:
        return step(deck().count());
    case Qt::Key_Escape:
        return leaveText();
    default:
        CardArea::keyPressEvent(event);
    }
}

bool ConversationView::focusNextPrevChild(bool next)
{
    if (m_editedCard < 0 || !m_editor->hasFocus())
        return CardArea::focusNextPrevChild(next);
    editNeighbour(next);
    return true;
}

/// From the text being edited to the one before or behind it.
void ConversationView::editNeighbour(bool forward)
{
    const int card = m_editedCard;
    const bool answer = m_editedPart == CardPart::Answer;
    if (forward && !answer && deck().card(card).answer >= 0)
        return edit(card, CardPart::Answer, 0);
    if (!forward && answer && deck().card(card).question >= 0)
        return edit(card, CardPart::Question, 0);
    const int next = card + (forward ? 1 : -1);
    if (next < 0 || next >= deck().count())
        return leaveText();
    const bool toQuestion = forward ? deck().card(next).question >= 0 : deck().card(next).answer < 0;
    edit(next, toQuestion ? CardPart::Question : CardPart::Answer, 0);
}

}
