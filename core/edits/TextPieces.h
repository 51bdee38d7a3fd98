#pragma once

#include <QStringView>

#include <vector>

namespace core {

/// The text cut into words: runs of letters and digits, runs of white space, and everything else one character at a
/// time, Chinese and Japanese too. Side by side, the pieces are the text; none is empty.
std::vector<QStringView> wordsOf(QStringView text);

/// The same for sentences: a piece ends behind `.`, `!`, `?` or `;` before white space, a line end, or a Chinese full
/// stop.
std::vector<QStringView> sentencesOf(QStringView text);

}
