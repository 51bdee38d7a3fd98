#include "ui/conversation/EditableCards.h"

#include "ui/conversation/TurnEditor.h"

#include <QElapsedTimer>
#include <QScopedValueRollback>

#include <algorithm>

namespace ui {

namespace {

TypingSession::Clock steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

}

EditableCards::EditableCards(QWidget *parent, TypingSession::Clock clock)
    : CardArea(parent)
    , m_editor(new TurnEditor(clock ? std::move(clock) : steadyClock(), viewport()))
{
    m_editor->setStyle(deck().style());
    connectEditor();
}

EditableCards::~EditableCards()
{
    m_editor->disconnect(this); // it loses the focus when the rest of us is gone already
}

void EditableCards::connectEditor()
{
    connect(m_editor, &TurnEditor::textTyped, this, &EditableCards::textTyped);
    connect(m_editor, &TurnEditor::committed, this, &EditableCards::storeTyped);
    connect(m_editor, &TurnEditor::draftChanged, this, &EditableCards::draftChanged);
    connect(m_editor, &TurnEditor::draftCleared, this, &EditableCards::draftCleared);
    connect(m_editor, &TurnEditor::heightChanged, this, &EditableCards::fitEditor);
    connect(m_editor, &TurnEditor::left, this, &EditableCards::leaveText);
    connect(m_editor, &TurnEditor::cursorPositionChanged, this, [this] {
        if (m_editor->hasFocus())
            reveal(m_editor->cursorRect().translated(m_editor->pos()));
    });
}

void EditableCards::setNotation(const core::Notation *notation)
{
    m_editor->setNotation(notation);
}

void EditableCards::setSpelling(Spelling spelling)
{
    m_editor->setSpelling(std::move(spelling));
}

void EditableCards::setMarks(const MarksByTurn &marks)
{
    deck().setMarks(marks);
    if (m_editor->isOpen())
        m_editor->setMarks(marks.value(m_editor->turn()));
    arrange();
    viewport()->update();
}

void EditableCards::setBoxColours(BoxColours colours)
{
    deck().setColours(colours);
    followStored();
    viewport()->update();
}

void EditableCards::offerDraft(const QString &turn, const QString &text)
{
    const core::Turn *of = deck().sample().turn(turn);
    if (!of || of->value == text || turn == m_editor->turn())
        return;
    m_drafts.insert(turn, text);
    showNote(turn);
}

QString EditableCards::editedTurn() const
{
    return m_editor->turn();
}

void EditableCards::setReadOnly(bool readOnly)
{
    leaveText();
    m_isReadOnly = readOnly;
    editingChanged();
}

void EditableCards::edit(int card, CardPart part, std::optional<qsizetype> caret)
{
    const int index = part == CardPart::Question ? deck().card(card).question : deck().card(card).answer;
    if (index < 0)
        return;
    const core::Turn turn = *deck().turnAt(index);
    if (m_editor->turn() != turn.key) {
        leaveText();
        m_part = part;
        setEditable(!isLocked(turn.key));
        m_editor->setAccessibleName(part == CardPart::Question ? tr("Question") : tr("Answer"));
        reveal(card);
        m_editor->setGeometry(deck().layout(card).textRect(part).toAlignedRect().translated(cardRect(card).topLeft()));
        m_editor->show();
        m_editor->open(turn, isLocked(turn.key) ? turn.value : m_drafts.value(turn.key, turn.value), fontOf(card, part),
                       deck().coloursOf(index));
        if (!isLocked(turn.key))
            m_drafts.remove(turn.key);
        showNote(turn.key);
        fitEditor();
        editingChanged();
    }
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(int(std::min(caret.value_or(m_editor->text().size()), m_editor->text().size())));
    m_editor->setTextCursor(cursor);
    m_editor->setFocus();
    if (m_editor->isReadOnly() && !m_isReadOnly)
        emit lockedTurnEntered(turn.key);
}

void EditableCards::setEditable(bool editable)
{
    m_editor->setReadOnly(!editable);
    if (!editable)
        m_editor->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void EditableCards::commitTyping()
{
    m_editor->commit();
}

void EditableCards::leaveText()
{
    if (!m_editor->isOpen() || m_isClosing)
        return;
    const QScopedValueRollback closing(m_isClosing, true);
    m_editor->commit();
    const QString turn = m_editor->turn();
    const bool isKept = m_editor->isUnsaved();
    const QString typed = m_editor->text();
    const core::TextSpan caret = m_editor->caret();
    m_editor->shut();
    if (m_editor->hasFocus())
        setFocus();
    m_editor->hide();
    deck().setLive(-1, {});
    if (isKept)
        offerDraft(turn, typed);
    editingChanged();
    arrange();
    if (!isKept)
        emit caretLeft(turn, caret);
}

void EditableCards::fitEditor()
{
    const int card = m_editor->isOpen() ? deck().cardOfTurn(m_editor->turn()) : -1;
    if (card < 0)
        return;
    deck().setLive(card, LiveText{m_part, m_editor->contentHeight()});
    arrange();
}

void EditableCards::followStored()
{
    if (!m_editor->isOpen())
        return;
    const core::Sample &sample = deck().sample();
    const core::Turn *turn = sample.turn(m_editor->turn());
    if (!turn) {
        leaveText();
        return;
    }
    m_editor->setStored(turn->value, deck().coloursOf(int(turn - sample.turns.data())));
    if (m_editor->isReadOnly() != isLocked(turn->key))
        setEditable(!isLocked(turn->key));
    fitEditor();
}

void EditableCards::placeOver()
{
    if (!m_editor->isOpen())
        return;
    const int card = deck().cardOfTurn(m_editor->turn());
    if (card >= 0 && deck().isMeasured(card))
        m_editor->setGeometry(
            deck().layout(card).textRect(m_part).toAlignedRect().translated(cardRect(card).topLeft()));
    else if (card >= 0)
        m_editor->move(m_editor->x(), cardRect(card).top()); // far out of sight
}

void EditableCards::styleChanged()
{
    CardArea::styleChanged();
    m_editor->setStyle(deck().style());
    const int card = m_editor->isOpen() ? deck().cardOfTurn(m_editor->turn()) : -1;
    if (card < 0)
        return;
    m_editor->setTextFont(fontOf(card, m_part));
    fitEditor();
}

const QFont &EditableCards::fontOf(int card, CardPart part) const
{
    const bool isQuiet = part == CardPart::Question || deck().card(card).pair < 0;
    return isQuiet ? deck().style().question : deck().style().answer;
}

void EditableCards::storeTyped(const QString &turn, const QString &before, const QString &after)
{
    m_lastTyped = {turn, after};
    m_refusals.remove(turn);
    emit textCommitted(turn, before, after); // commitRefused() may come while it is being told
    showNote(turn);
}

void EditableCards::commitRefused(const QString &turn, const QString &reason)
{
    m_refusals.insert(turn, reason);
    if (turn == m_editor->turn()) {
        m_editor->refuse();
    } else if (turn == m_lastTyped.first) {
        m_drafts.insert(turn, m_lastTyped.second);
        emit draftChanged(turn, m_lastTyped.second);
    }
    showNote(turn);
}

void EditableCards::forgetDrafts()
{
    m_drafts.clear();
    m_refusals.clear();
}

void EditableCards::discardDraft(int card)
{
    for (const core::Turn *turn :
         {deck().turnAt(deck().card(card).question), deck().turnAt(deck().card(card).answer)}) {
        if (!hasDraft(turn))
            continue;
        const QString key = turn->key;
        forgetDraft(key);
        emit draftCleared(key);
    }
}

void EditableCards::forgetDraft(const QString &turn)
{
    m_drafts.remove(turn);
    m_refusals.remove(turn);
    showNote(turn);
}

void EditableCards::showNote(const QString &turn)
{
    QStringList lines;
    if (const auto reason = m_refusals.constFind(turn); reason != m_refusals.constEnd())
        lines.append(tr("Not stored: %1").arg(*reason));
    if (const auto draft = m_drafts.constFind(turn); draft != m_drafts.constEnd())
        lines.append(tr("Typed, but not stored yet: %1").arg(*draft));
    deck().setNote(turn, lines.join(u'\n'));
    editingChanged();
    arrange();
}

}
