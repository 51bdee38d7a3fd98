#include "core/model/WordCount.h"

namespace core {

namespace {

bool isIdeograph(QChar unit)
{
    return unit.script() == QChar::Script_Han || unit.script() == QChar::Script_Hiragana ||
           unit.script() == QChar::Script_Katakana;
}

bool isOfWord(QChar unit)
{
    const char16_t c = unit.unicode();
    if (c < 0x80) // without a look into tables
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
    return unit.isLetterOrNumber();
}

}

int wordCount(QStringView text)
{
    int words = 0;
    bool inside = false;
    for (const QChar unit : text) {
        if (unit.unicode() >= 0x80 && isIdeograph(unit)) {
            ++words;
            inside = false;
        } else if (isOfWord(unit)) {
            words += inside ? 0 : 1;
            inside = true;
        } else if (unit != u'\'' && unit != u'\u2019' && unit != u'-' && unit != u'.') {
            inside = false;
        }
    }
    return words;
}

}
