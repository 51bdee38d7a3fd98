#include "core/metrics/text/LowerCase.h"

#include <algorithm>

namespace core {

namespace {

constexpr char16_t Sigma = 0x3A3;
constexpr char16_t FinalSigma = 0x3C2;

bool isCased(QChar c)
{
    return c.isUpper() || c.isLower() || c.isTitleCase();
}

bool isIgnorable(QChar c)
{
    constexpr QStringView Signs = u"'.:^`\u00A8\u00AD\u00B7\u2018\u2019";
    return c.isMark() || c.category() == QChar::Letter_Modifier || c.category() == QChar::Other_Format ||
           Signs.contains(c);
}

/// A cased letter before it, none behind; what may be ignored does not count.
bool isFinal(QStringView token, qsizetype i)
{
    qsizetype before = i - 1;
    while (before >= 0 && isIgnorable(token[before]))
        --before;
    qsizetype behind = i + 1;
    while (behind < token.size() && isIgnorable(token[behind]))
        ++behind;
    return before >= 0 && isCased(token[before]) && !(behind < token.size() && isCased(token[behind]));
}

}

void appendLowerCase(QString &text, std::u16string_view token)
{
    if (std::ranges::all_of(token, [](char16_t c) { return c < 0x80; })) {
        const qsizetype begin = text.size();
        text.resize(begin + qsizetype(token.size()));
        std::ranges::transform(token, reinterpret_cast<char16_t *>(text.data()) + begin,
                               [](char16_t c) { return c >= u'A' && c <= u'Z' ? char16_t(c + (u'a' - u'A')) : c; });
        return;
    }
    const QStringView units(token.data(), qsizetype(token.size()));
    QString prepared = units.toString();
    for (qsizetype i = 0; i < units.size(); ++i) {
        if (units[i] == Sigma && isFinal(units, i))
            prepared[i] = QChar(FinalSigma);
    }
    text += prepared.toLower();
}

}
