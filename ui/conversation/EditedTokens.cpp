#include "ui/conversation/EditedTokens.h"

#include "core/notation/Notation.h"

#include <algorithm>

namespace ui {

void EditedTokens::setNotation(const core::Notation *notation)
{
    m_notation = notation;
    m_turn.clear();
    m_isComplete = false;
}

void EditedTokens::setColours(const TokenColours &colours)
{
    m_colours = colours;
    m_isComplete = false;
}

void EditedTokens::find(const QString &turn, const QString &text, const TextMarks &marks)
{
    if (m_isComplete && turn == m_turn && text == m_text && marks == m_marks)
        return;
    m_isComplete = true;
    m_marks = marks;
    m_tokens.clear();
    if (turn.isEmpty() || !m_notation) {
        m_boxes.clear();
        m_turn.clear();
        return;
    }
    if (turn != m_turn || text != m_text) {
        m_turn = turn;
        m_text = text;
        m_boxes = m_notation->find(text);
    }
    m_tokens.reserve(2 * m_boxes.size());
    int index = 0;
    for (const core::BoxToken &box : m_boxes) {
        m_tokens.push_back({box.start, box.length, m_colours(index, box.label), {turn, index}});
        ++index;
    }
    const auto isEarlier = [](const TextToken &a, const TextToken &b) { return a.start < b.start; };
    std::vector<TextToken> phrases = phraseTokens(text, m_boxes, m_tokens);
    std::sort(phrases.begin(), phrases.end(), isEarlier);
    const auto middle = m_tokens.insert(m_tokens.end(), phrases.begin(), phrases.end());
    std::inplace_merge(m_tokens.begin(), middle, m_tokens.end(), isEarlier);
    markTokens(m_tokens, marks);
}

std::span<const TextToken> EditedTokens::between(qsizetype start, qsizetype end) const
{
    const auto first = std::partition_point(m_tokens.begin(), m_tokens.end(), [start](const TextToken &token) {
        return token.start + token.length < start;
    });
    const auto last =
        std::partition_point(first, m_tokens.end(), [end](const TextToken &token) { return token.start <= end; });
    return {first, last};
}

}
