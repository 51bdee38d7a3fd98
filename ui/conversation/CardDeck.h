#pragma once

#include "core/model/Sample.h"
#include "ui/common/BoxColours.h"
#include "ui/conversation/CardLayout.h"
#include "ui/conversation/CardStack.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace ui {

/// The cards of one sample: which there are, where they stand, and the layouts of those that were looked at. One card
/// per pair, and one for each turn that belongs to no pair, in the order of the conversation.
class CardDeck
{
public:
    struct Card
    {
        int pair = -1; ///< index into Sample::pairs
        int question = -1;
        int answer = -1; ///< indices into Sample::turns
        friend bool operator==(const Card &, const Card &) = default;
    };

    void setSample(const core::Sample &sample, std::vector<core::SampleBox> boxes);
    /// The same sample after an edit. False when it has other turns or pairs now, and all cards are new.
    bool updateSample(const core::Sample &sample, std::vector<core::SampleBox> boxes);
    void clear();
    void setStyle(CardStyle style);
    void setColours(BoxColours colours);
    void setWidth(int width); ///< of a card
    int width() const { return m_width; }

    const core::Sample &sample() const { return m_sample; }
    const CardStyle &style() const { return m_style; }
    const CardStack &stack() const { return m_stack; }
    int count() const { return int(m_cards.size()); }
    const Card &card(int card) const { return m_cards[std::size_t(card)]; }
    int cardOfPair(int pair) const; ///< -1 when there is none
    int cardOfTurn(QStringView key) const;
    const core::Turn *turnAt(int index) const; ///< nullptr for -1
    int wordsOf(int card) const;               ///< in the answer, or the question that has none; boxes are no words
    std::vector<TextToken> tokensOf(int turn) const;
    TokenColours coloursOf(int turn) const;

    /// The layout of a card, made when it is asked for.
    const CardLayout &layout(int card);
    bool isMeasured(int card) const { return m_layouts[std::size_t(card)] != nullptr; }
    void forgetFarFrom(int first, int last); ///< layouts that nobody looks at

    bool showsDiff(int card) const;
    void setShowsDiff(int card, bool shows);
    void setCurrent(int card);
    void setLive(int card, std::optional<LiveText> live);   ///< -1: no editor is open
    void setNote(const QString &turn, const QString &note); ///< empty: takes it away
    void setMarks(MarksByTurn marks); ///< of all turns; of other texts than these they are dropped

private:
    int imagesBefore(int turn) const; ///< how many tokens stand for an image in the turns before
    CardContent contentOf(int card) const;
    CardText textOf(int card, CardPart part) const;
    int firstOrdinal(int turn) const; ///< of the boxes of this turn
    void addCards();
    void indexBoxes();
    void estimate();
    void change(int card); ///< its layout is not right any more

    core::Sample m_sample;
    std::vector<core::SampleBox> m_boxes;
    QHash<QString, std::pair<int, int>> m_boxesOfTurn; // key -> first in m_boxes, how many
    BoxColours m_colours;
    CardStyle m_style;
    int m_width = 300;
    std::vector<Card> m_cards;
    std::vector<std::unique_ptr<CardLayout>> m_layouts;
    CardStack m_stack;
    QSet<QString> m_diffs; // keys of the turns
    QHash<QString, QString> m_notes;
    MarksByTurn m_marks;
    int m_current = -1;
    int m_liveCard = -1;
    std::optional<LiveText> m_live;
};

}
