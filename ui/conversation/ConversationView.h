#pragma once

#include "ui/conversation/EditableCards.h"

namespace ui {

class CardFooter;

/// The conversation of one sample: a card per pair, box tokens in the colours of their boxes, and an editor over the
/// turn that is being edited. Takes values and tells what a person wants; knows nothing of sessions, files or storage.
///
/// Pairs are named by their index in Sample::pairs (-1: none), turns by their keys. Everything it tells is about
/// sample(), which during setSample() and clear() is still the one that is being left.
class ConversationView : public EditableCards
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget *parent = nullptr, TypingSession::Clock clock = {});

    /// `pair` becomes the current one, if the sample has any.
    void setSample(const core::Sample &sample, std::vector<core::SampleBox> boxes, int pair = 0);
    /// The same sample after an edit: only what differs changes; caret, selection and place stay.
    void updateSample(const core::Sample &sample, std::vector<core::SampleBox> boxes);
    void clear();

    core::SampleId sample() const { return deck().sample().id; }
    int currentPair() const { return m_pair; }

    using EditableCards::setAlone; ///< the current pair only

public slots:
    void setCurrentPair(int pair);
    void nextPair() { step(1); }
    void previousPair() { step(-1); }
    void setHoveredBox(const core::BoxRef &box);
    void setShownImage(int image) { markShownImage(image + 1); } ///< of the sample, from 0; a new sample: the first
    void setSelectedBox(const core::BoxRef &box);                ///< and brings its token into sight
    void editCurrent(); ///< the answer of the current pair, or its question when it has none
    void editQuestion();
    /// Wherever it is; its pair becomes the current one. The caret goes to `place` in the text, else to its end.
    void editTurn(const QString &turn, std::optional<qsizetype> place = {});
    void revertCurrent();
    void toggleDiff();

signals:
    void currentPairChanged(int pair);
    void revertRequested(const QString &turn);
    void boxHovered(const core::BoxRef &box); ///< invalid: none any more
    void boxClicked(const core::BoxRef &box);
    void imageClicked(int image); ///< the token of an image of the sample, from 0
    void verdictMarkClicked(int pair);

protected:
    void placeOver() override;
    void styleChanged() override;
    void editingChanged() override { updateFooter(); }
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void connectFooter();
    void step(int by);
    void hover(const core::BoxRef &box);
    void click(const core::BoxRef &box);
    void updateFooter();
    void requestRevert(int turn);
    void showEmptyText();

    CardFooter *m_footer;
    int m_pair = -1;
    Spot m_pressed; // a double click is about what its first press hit
};

}
