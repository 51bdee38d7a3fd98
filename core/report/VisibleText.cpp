#include "core/report/VisibleText.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool turnsDirection(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool isNoCharacter(char32_t c)
{
    return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
}

}

QString visibleText(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        const bool paired = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (paired)
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (c < 0x20 && c != u'\n' && c != u'\t' && c != u'\r')
            shown += QChar(char16_t(0x2400 + c));
        else if ((c >= 0x7F && c < 0xA0) || turnsDirection(c) || isNoCharacter(c) || (!paired && QChar::isSurrogate(c)))
            shown += u"[U+%1]"_s.arg(QString::number(c, 16).toUpper(), 4, u'0');
        else
            shown += text.sliced(i, paired ? 2 : 1);
        i += paired ? 1 : 0;
    }
    return shown;
}

}
