#pragma once

#include "ui/conversation/CardArea.h"
#include "ui/conversation/TypingSession.h"

namespace core {
class Notation;
}

namespace ui {

class TurnEditor;

/// Cards with one editor, which lies over the turn that is being edited; and what becomes of typed text: stored,
/// refused, or kept as a draft until somebody comes back to it.
class EditableCards : public CardArea
{
    Q_OBJECT

public:
    EditableCards(QWidget *parent, TypingSession::Clock clock);
    ~EditableCards() override; ///< tells nobody anything: commitTyping() before the window closes

    /// Finds tokens while one types; may be absent; outlives the view.
    void setMarks(const MarksByTurn &marks); ///< what is wrong in the texts, as they are typed at the moment
    void setNotation(const core::Notation *notation);
    void setSpelling(Spelling spelling); ///< none: nothing is offered
    void setBoxColours(BoxColours colours);
    /// Text typed earlier that was never stored: shown on the card, taken up when the turn is edited.
    void offerDraft(const QString &turn, const QString &text);
    void forgetDraft(const QString &turn); ///< takes it off the card, tells nobody
    QString editedTurn() const;            ///< key; empty when no editor is open
    bool isReadOnly() const { return m_isReadOnly; }
    /// Nothing can be typed in the turn: all are read-only, or its pair is approved.
    bool isLocked(const QString &turn) const { return m_isReadOnly || deck().sample().isLocked(turn); }

public slots:
    void setReadOnly(bool readOnly); ///< texts can still be entered, to select and copy
    void leaveText();                ///< stores what was typed and closes the editor
    void commitTyping(); ///< stores what was typed; call it before anything that reads or changes the sample
    /// What textCommitted() asked for could not be done. The text stays in the editor and goes with the next commit.
    void commitRefused(const QString &turn, const QString &reason);

signals:
    /// On every change, long before it is committed. `boxes`: those of the text.
    void textTyped(const QString &turn, const QString &text, const std::vector<core::BoxToken> &boxes);
    void textCommitted(const QString &turn, const QString &before, const QString &after);
    void draftChanged(const QString &turn, const QString &text);
    void draftCleared(const QString &turn);
    void lockedTurnEntered(const QString &turn); ///< somebody wants to edit what is approved
    /// Where the caret was when the editor closed, in the text as it was typed; what it spans was selected.
    void caretLeft(const QString &turn, core::TextSpan at);

protected:
    TurnEditor &editor() { return *m_editor; }
    CardPart editedPart() const { return m_part; }
    void edit(int card, CardPart part, std::optional<qsizetype> caret = {});
    void followStored(); ///< the deck's sample was updated
    void forgetDrafts(); ///< of the sample that is left
    bool hasDraft(const core::Turn *turn) const { return turn && m_drafts.contains(turn->key); }
    void discardDraft(int card);

    void placeOver() override;
    void styleChanged() override;
    virtual void editingChanged() = 0; ///< the editor opened or closed, or drafts came or went

private:
    void connectEditor();
    const QFont &fontOf(int card, CardPart part) const;
    void setEditable(bool editable);
    void fitEditor(); // the text became taller or lower
    void storeTyped(const QString &turn, const QString &before, const QString &after);
    void showNote(const QString &turn);

    TurnEditor *m_editor;
    CardPart m_part = CardPart::Answer; // that is being edited
    bool m_isReadOnly = false;
    bool m_isClosing = false;
    QHash<QString, QString> m_drafts;        // by turn
    QHash<QString, QString> m_refusals;      // by turn: why
    std::pair<QString, QString> m_lastTyped; // turn and text of the last commit
};

}
