#pragma once

#include "ui/conversation/CardArea.h"

namespace core {
class Notation;
}

namespace ui {

class CardFooter;
class TurnEditor;

/// The conversation of a sample as cards, one of them current, one text of it perhaps being edited. Takes values, emits
/// what a person wants; what it is told it does not echo.
class ConversationView : public CardArea
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);

    void setSample(const core::Sample &sample, std::vector<core::SampleBox> boxes);
    /// The same sample after an edit: caret, selection and place stay.
    void updateSample(const core::Sample &sample, std::vector<core::SampleBox> boxes);
    void clear();

    void setNotation(const core::Notation *notation); ///< for boxes while they are typed; may be absent
    void setReadOnly(bool readOnly);
    void setCurrentPair(int pair); ///< index into Sample::pairs; -1: none
    int currentPair() const;
    void setHoveredBox(const core::BoxRef &ref);
    void setSelectedBox(const core::BoxRef &ref); ///< and brings its card into sight

    void editCurrent(); ///< the answer of the current pair, or the question that has none
    void leaveText();   ///< commits
    void flush();       ///< commits what was typed; the editor stays open
    void toggleDiff();
    void commitRefused(const QString &turn, const QString &reason);

    QSize sizeHint() const override { return {420, 600}; }
    QSize minimumSizeHint() const override { return {280, 160}; }

signals:
    void currentPairChanged(int pair);
    void textTyped(const QString &turn, const QString &text);
    void textCommitted(const QString &turn, const QString &before, const QString &after);
    void draftChanged(const QString &turn, const QString &text);
    void draftCleared(const QString &turn);
    void revertRequested(const QString &turn);
    void boxHovered(const core::BoxRef &ref); ///< invalid: none
    void boxClicked(const core::BoxRef &ref);

protected:
    void placeOver() override;
    void styleChanged() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void edit(int card, CardPart part, qsizetype cursor);
    void shutEditor();
    void chooseCard(int card); ///< as a person does
    void editNeighbour(bool forward);
    void tellHover(const core::BoxRef &ref);
    void showFooter();
    void keepRoom();
    bool isEdited(int turn) const;

    TurnEditor *m_editor;
    CardFooter *m_footer;
    int m_editedCard = -1;
    CardPart m_editedPart = CardPart::Answer;
    core::BoxRef m_toldHover;
    bool m_readOnly = false;
};

}
