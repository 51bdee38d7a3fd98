#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class ChipButton;

/// The row at the foot of the current card: what can be done with its text, and how long it is.
class CardFooter : public QWidget
{
    Q_OBJECT

public:
    struct State
    {
        bool canRevertQuestion = false;
        bool canRevertAnswer = false;
        bool hasDiff = false; ///< there are differences to show
        bool showsDiff = false;
        bool hasDraft = false;
        int words = 0;
        int tokens = 0; ///< of a language model, about
        friend bool operator==(const State &, const State &) = default;
    };

    explicit CardFooter(QWidget *parent);

    void setState(const State &state);

signals:
    void revertQuestion();
    void revertAnswer();
    void diffToggled(bool shows);
    void restoreDraft();
    void discardDraft();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void translate();
    void showWords(); ///< where they fit
    ChipButton *addChip(void (CardFooter::*clicked)());

    State m_state;
    ChipButton *m_restore;
    ChipButton *m_discard;
    ChipButton *m_revertAnswer;
    ChipButton *m_revertQuestion;
    ChipButton *m_diff;
    QLabel *m_words;
};

}
