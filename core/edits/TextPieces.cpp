#include "core/edits/TextPieces.h"

#include <QChar>

namespace core {

namespace {

enum class CharacterClass { Space, Word, Single };

CharacterClass classOf(char32_t c)
{
    if (QChar::isSpace(c))
        return CharacterClass::Space;
    const QChar::Script script = QChar::script(c);
    if (script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana)
        return CharacterClass::Single;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'_' ? CharacterClass::Word : CharacterClass::Single;
}

}

std::vector<QStringView> wordsOf(QStringView text)
{
    std::vector<QStringView> pieces;
    CharacterClass previous = CharacterClass::Single;
    for (qsizetype at = 0; at < text.size();) {
        const bool pair = at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
        const char32_t c = pair ? QChar::surrogateToUcs4(text[at], text[at + 1]) : text[at].unicode();
        const qsizetype length = pair ? 2 : 1;
        const CharacterClass current = classOf(c);
        if (current == previous && current != CharacterClass::Single)
            pieces.back() = QStringView(pieces.back().data(), pieces.back().size() + length);
        else
            pieces.push_back(text.mid(at, length));
        previous = current;
        at += length;
    }
    return pieces;
}

std::vector<QStringView> sentencesOf(QStringView text)
{
    std::vector<QStringView> pieces;
    qsizetype start = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool mark = QStringView(u".!?;").contains(text[at]) && at + 1 < text.size() && text[at + 1].isSpace();
        if (!mark && text[at] != u'\n' && text[at] != QChar(0x3002)) // 0x3002: the Chinese full stop
            continue;
        pieces.push_back(text.mid(start, at + 1 - start));
        start = at + 1;
    }
    if (start < text.size())
        pieces.push_back(text.mid(start));
    return pieces;
}

}
