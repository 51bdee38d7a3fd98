#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace ui {

/// How well what was typed fits a title, and which of its letters it stands for.
struct FuzzyMatch
{
    int score = 0;           ///< higher is better; only to be compared with scores for the same typed text
    QList<qsizetype> places; ///< UTF-16 units in the title, ascending, each once
    bool strewn = false;     ///< a word was found as letters in order only: likely something else is meant
};

/// Every word that was typed must be found in the title, in any order and case: as the beginning of a word ("unrev"),
/// inside one, as the initials of words ("nup" for "Next unreviewed pair"), or, from the beginning of a word on, as
/// letters in order ("nxtpr"). Each Chinese character counts as a word. Nothing typed fits everything.
std::optional<FuzzyMatch> fuzzyMatch(QStringView typed, QStringView title);

}
