#include "ui/conversation/CardDeck.h"

#include "core/model/ImageToken.h"
#include "core/model/WordCount.h"
#include "ui/common/Palette.h"
#include "ui/conversation/DiffText.h"

#include <algorithm>

namespace ui {

void CardDeck::setSample(const core::Sample &sample, std::vector<core::SampleBox> boxes)
{
    clear();
    m_sample = sample;
    m_boxes = std::move(boxes);
    indexBoxes();
    addCards();
    estimate();
}

bool CardDeck::updateSample(const core::Sample &sample, std::vector<core::SampleBox> boxes)
{
    const std::vector<Card> cards = std::exchange(m_cards, {});
    const auto sameKey = [](const core::Turn &a, const core::Turn &b) { return a.key == b.key; };
    const bool sameTurns =
        std::equal(m_sample.turns.begin(), m_sample.turns.end(), sample.turns.begin(), sample.turns.end(), sameKey);
    for (const core::Turn &turn : sample.turns) {
        if (const core::Turn *before = m_sample.turn(turn.key); !before || before->value != turn.value)
            m_marks.remove(turn.key);
    }
    m_sample = sample;
    m_boxes = std::move(boxes);
    indexBoxes();
    addCards();
    if (!sameTurns || cards != m_cards) {
        m_current = m_liveCard = -1;
        estimate();
        return false;
    }
    for (int i = 0; i < count(); ++i) {
        if (isMeasured(i) && m_layouts[std::size_t(i)]->content() != contentOf(i))
            change(i);
    }
    return true;
}

void CardDeck::clear()
{
    m_sample = {};
    m_boxes.clear();
    m_boxesOfTurn.clear();
    m_cards.clear();
    m_layouts.clear();
    m_stack.reset({});
    m_diffs.clear();
    m_notes.clear();
    m_marks.clear();
    m_current = m_liveCard = -1;
    m_live.reset();
}

void CardDeck::setStyle(CardStyle style)
{
    m_style = std::move(style);
    estimate();
}

void CardDeck::setColours(BoxColours colours)
{
    m_colours = colours;
    for (int i = 0; i < count(); ++i)
        change(i);
}

void CardDeck::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    estimate();
}

void CardDeck::addCards()
{
    std::vector<Card> cardOf(m_sample.turns.size());
    for (int i = 0; i < int(m_sample.pairs.size()); ++i) {
        const core::Pair &pair = m_sample.pairs[std::size_t(i)];
        const int first = pair.question >= 0 ? pair.question : pair.answer;
        cardOf[std::size_t(first)] = {i, pair.question, pair.answer};
        if (pair.question >= 0 && pair.answer >= 0)
            cardOf[std::size_t(pair.answer)].pair = i; // said by the card of its question
    }
    for (int i = 0; i < int(cardOf.size()); ++i) {
        const Card &card = cardOf[std::size_t(i)];
        if (card.question >= 0 || card.answer >= 0)
            m_cards.push_back(card);
        else if (card.pair < 0 && !turnAt(i)->isField()) // a field is shown on the image only
            m_cards.push_back({-1, -1, i});
    }
}

void CardDeck::indexBoxes()
{
    m_boxesOfTurn.clear();
    for (int i = 0; i < int(m_boxes.size()); ++i) {
        auto &[first, number] = m_boxesOfTurn[m_boxes[std::size_t(i)].ref.turn];
        first = number == 0 ? i : first;
        ++number;
    }
}

void CardDeck::estimate()
{
    std::vector<int> heights;
    heights.reserve(m_cards.size());
    const auto units = [this](int turn) { return turn < 0 ? -1 : turnAt(turn)->value.size(); };
    for (const Card &card : m_cards)
        heights.push_back(CardLayout::estimate(units(card.question), units(card.answer), m_style, m_width));
    m_stack.reset(std::move(heights));
    m_layouts.clear();
    m_layouts.resize(m_cards.size());
}

const core::Turn *CardDeck::turnAt(int index) const
{
    return index < 0 ? nullptr : &m_sample.turns[std::size_t(index)];
}

int CardDeck::cardOfPair(int pair) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [pair](const Card &c) { return c.pair == pair; });
    return pair < 0 || found == m_cards.end() ? -1 : int(found - m_cards.begin());
}

int CardDeck::cardOfTurn(QStringView key) const
{
    const auto says = [this, key](int turn) { return turn >= 0 && turnAt(turn)->key == key; };
    for (int i = 0; i < count(); ++i) {
        if (says(card(i).question) || says(card(i).answer))
            return i;
    }
    return -1;
}

int CardDeck::wordsOf(int i) const
{
    const int turn = card(i).answer >= 0 ? card(i).answer : card(i).question;
    QString text = turnAt(turn)->value;
    for (const TextToken &token : tokensOf(turn)) {
        if (!token.isPhrase())
            std::fill_n(text.begin() + token.start, token.length, u' ');
    }
    return core::wordCount(text);
}

std::vector<TextToken> CardDeck::tokensOf(int turn) const
{
    const auto [first, number] = m_boxesOfTurn.value(turnAt(turn)->key, {0, 0});
    std::vector<TextToken> tokens;
    std::vector<core::BoxToken> found;
    for (int i = first; i < first + number; ++i) {
        const core::SampleBox &box = m_boxes[std::size_t(i)];
        tokens.push_back({box.token.start, box.token.length, m_colours.of(box, m_sample), box.ref});
        found.push_back(box.token);
    }
    const QString &text = turnAt(turn)->value;
    const std::vector<TextToken> phrases = phraseTokens(text, found, tokens);
    tokens.insert(tokens.end(), phrases.begin(), phrases.end());
    if (m_sample.images.size() < 2)
        return tokens;
    int image = imagesBefore(turn);
    for (qsizetype at = text.indexOf(core::ImageToken); at >= 0; at = text.indexOf(core::ImageToken, at + 1)) {
        if (++image <= m_sample.images.size())
            tokens.push_back({at, core::ImageToken.size(), accentColour(m_style.palette), {}, image});
    }
    return tokens;
}

int CardDeck::imagesBefore(int turn) const
{
    qsizetype images = 0;
    for (int i = 0; i < turn; ++i)
        images += turnAt(i)->value.count(core::ImageToken);
    return int(images);
}

TokenColours CardDeck::coloursOf(int turn) const
{
    return [colours = m_colours, first = firstOrdinal(turn), sample = m_sample, turn](int place, const QString &label) {
        return colours.of(first + place, label, sample, turn);
    };
}

int CardDeck::firstOrdinal(int turn) const
{
    for (int i = turn; i >= 0; --i) {
        const auto [first, number] = m_boxesOfTurn.value(turnAt(i)->key, {0, 0});
        if (number > 0)
            return m_boxes[std::size_t(first)].ordinal + (i == turn ? 0 : number);
    }
    return 0;
}

const CardLayout &CardDeck::layout(int i)
{
    std::unique_ptr<CardLayout> &layout = m_layouts[std::size_t(i)];
    if (!layout) {
        layout = std::make_unique<CardLayout>(contentOf(i), m_style, m_width,
                                              i == m_liveCard ? m_live : std::optional<LiveText>());
        m_stack.setHeight(i, layout->height());
    }
    return *layout;
}

void CardDeck::forgetFarFrom(int first, int last)
{
    constexpr int Near = 40;
    for (int i = 0; i < count(); ++i) {
        if (i < first - Near || i > last + Near)
            m_layouts[std::size_t(i)].reset();
    }
}

bool CardDeck::showsDiff(int i) const
{
    const core::Turn *anchor = turnAt(card(i).answer >= 0 ? card(i).answer : card(i).question);
    return m_diffs.contains(anchor->key);
}

void CardDeck::setShowsDiff(int i, bool shows)
{
    const QString &key = turnAt(card(i).answer >= 0 ? card(i).answer : card(i).question)->key;
    if (shows)
        m_diffs.insert(key);
    else
        m_diffs.remove(key);
    change(i);
}

void CardDeck::setCurrent(int i)
{
    change(std::exchange(m_current, i));
    change(i);
}

void CardDeck::setLive(int i, std::optional<LiveText> live)
{
    change(std::exchange(m_liveCard, i));
    m_live = live;
    change(i);
}

void CardDeck::setNote(const QString &turn, const QString &note)
{
    if (m_notes.value(turn) == note)
        return;
    if (note.isEmpty())
        m_notes.remove(turn);
    else
        m_notes.insert(turn, note);
    change(cardOfTurn(turn));
}

void CardDeck::setMarks(MarksByTurn marks)
{
    m_marks = std::move(marks);
    for (int i = 0; i < count(); ++i) {
        if (isMeasured(i) && m_layouts[std::size_t(i)]->content() != contentOf(i))
            change(i);
    }
}

void CardDeck::change(int i)
{
    if (i >= 0)
        m_layouts[std::size_t(i)].reset();
}

CardText CardDeck::textOf(int i, CardPart part) const
{
    const int turn = part == CardPart::Question ? card(i).question : card(i).answer;
    if (turn < 0)
        return {};
    if (i == m_liveCard && m_live && m_live->part == part)
        return {turn, {}, {}, {}, {}}; // the editor shows it
    const core::Turn &of = *turnAt(turn);
    if (of.edited() && showsDiff(i))
        return CardText::of(turn, DiffText::of(of.original, of.value, m_style));
    return CardText::of(turn, of.value, tokensOf(turn), m_marks.value(of.key), m_style);
}

CardContent CardDeck::contentOf(int i) const
{
    const Card &shown = card(i);
    CardContent content;
    int boxes = 0;
    for (const core::Turn *turn : {turnAt(shown.question), turnAt(shown.answer)}) {
        if (!turn)
            continue;
        boxes += m_boxesOfTurn.value(turn->key, {0, 0}).second;
        content.isEdited = content.isEdited || turn->edited();
        if (const QString note = m_notes.value(turn->key); !note.isEmpty())
            content.note = note;
    }
    int comments = 0;
    int errors = 0;
    if (shown.pair >= 0) {
        const core::Pair &pair = m_sample.pairs[std::size_t(shown.pair)];
        const QString anchor = m_sample.anchorKey(pair);
        for (const core::Comment &comment : m_sample.comments) {
            if (comment.turn == anchor && !comment.remark.isMark())
                ++(comment.remark.isError() ? errors : comments);
        }
        content.verdict = pair.verdict();
        content.title = QString::number(pair.number);
        content.addChips(pair.task, pair.tags);
    } else {
        content.title = oneLine(turnAt(shown.answer)->role);
        content.addChips({}, {});
    }
    content.info = CardContent::infoOf(boxes, errors, comments);
    content.question = textOf(i, CardPart::Question);
    content.answer = textOf(i, CardPart::Answer);
    content.hasFooter = i == m_current && shown.pair >= 0;
    return content;
}

}
