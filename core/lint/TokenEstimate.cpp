#include "core/lint/TokenEstimate.h"

#include "core/edits/TextPieces.h"

#include <algorithm>

namespace core {

namespace {

constexpr int LettersOfToken = 6;
constexpr int TokensOfIdeograph = 2;

bool isIdeograph(QStringView piece)
{
    const bool pair = piece.size() > 1 && piece[0].isHighSurrogate() && piece[1].isLowSurrogate();
    const QChar::Script script =
        QChar::script(pair ? QChar::surrogateToUcs4(piece[0], piece[1]) : char32_t(piece[0].unicode()));
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

int tokensOfWord(QStringView word)
{
    int tokens = 0;
    int letters = 0; // since the last token began
    for (const QChar c : word) {
        const bool isDigit = c.isDigit();
        if (isDigit || letters % LettersOfToken == 0)
            ++tokens;
        letters = isDigit ? 0 : letters + 1;
    }
    return tokens;
}

}

int estimatedTokens(QStringView text)
{
    int tokens = 0;
    for (const QStringView piece : wordsOf(text)) {
        if (piece[0].isSpace())
            tokens += int(std::count(piece.begin(), piece.end(), u'\n'));
        else
            tokens += isIdeograph(piece) ? TokensOfIdeograph : tokensOfWord(piece);
    }
    return tokens;
}

}
