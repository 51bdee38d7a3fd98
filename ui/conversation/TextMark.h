#pragma once

#include <QHash>
#include <QStringList>

#include <functional>
#include <vector>

namespace ui {

/// A stretch of a turn's text that something is wrong with. Offsets in UTF-16 units.
struct TextMark
{
    enum class Kind {
        Wrong,
        Writing,
        Spelling,
        SentenceHere, ///< where a walk through the sentences is
        SentenceRight,
        SentenceWrong,
        SentenceUnsure,
    };

    qsizetype start = 0;
    qsizetype length = 0;
    QString reason; ///< a sentence of ours
    Kind kind = Kind::Wrong;

    bool isSentence() const { return kind >= Kind::SentenceHere; }
    friend bool operator==(const TextMark &, const TextMark &) = default;
};

using TextMarks = std::vector<TextMark>;       ///< in the order of the text
using MarksByTurn = QHash<QString, TextMarks>; ///< by turn key

/// What to do about a word that is not known.
struct Spelling
{
    std::function<QStringList(const QString &word)> suggestions;
    std::function<void(const QString &word)> learn;
};

/// The reasons of the marks that a place between two units touches, a line each; empty: there is none.
QString reasonsAt(const TextMarks &marks, qsizetype place);

}
