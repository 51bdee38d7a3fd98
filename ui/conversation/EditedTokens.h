#pragma once

#include "ui/conversation/TokenFormats.h"

#include <QString>

#include <span>
#include <vector>

namespace core {
class Notation;
}

namespace ui {

/// The boxes and phrases of a text that somebody types in: looked for once a letter, for all who want to know.
class EditedTokens
{
public:
    void setNotation(const core::Notation *notation); ///< may be absent: no boxes; outlives this
    void setColours(const TokenColours &colours);

    /// `turn` is empty when nothing is edited.
    void find(const QString &turn, const QString &text, const TextMarks &marks);

    const std::vector<core::BoxToken> &boxes() const { return m_boxes; } ///< of the text, in order
    const std::vector<TextToken> &all() const { return m_tokens; }       ///< and their phrases; ascending
    /// Those that stand anywhere between two places of the text.
    std::span<const TextToken> between(qsizetype start, qsizetype end) const;

private:
    const core::Notation *m_notation = nullptr;
    TokenColours m_colours;
    QString m_turn;
    QString m_text;
    TextMarks m_marks;
    std::vector<core::BoxToken> m_boxes;
    std::vector<TextToken> m_tokens;
    bool m_isComplete = false; // for turn, text and marks
};

}
