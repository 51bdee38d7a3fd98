#include "ui/common/ForeignText.h"

#include "ui/common/ShownText.h"

namespace ui {

namespace {

constexpr qsizetype LongestText = 2000;
constexpr qsizetype LongestWord = 24; // a path is broken at its folders where it can be
constexpr QChar BreakHere(0x200b);    // zero width space

/// At most `length` units, the last of them an ellipsis when something is missing.
QString shortened(const QString &text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    qsizetype end = length - 1;
    if (end > 0 && text[end - 1].isHighSurrogate() && text[end].isLowSurrogate())
        --end;
    return text.left(end) + u'…';
}

}

QString excerpt(const QString &text, qsizetype length)
{
    return ShownText(shortened(text.simplified(), length)).shown();
}

QString wrappable(const QString &text)
{
    const QString shown = ShownText(shortened(text, LongestText)).shown();
    QString broken;
    qsizetype word = 0;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        broken += shown[i];
        word = shown[i].isSpace() ? 0 : word + 1;
        if (shown[i] == u'/' || (word >= LongestWord && !shown[i].isHighSurrogate())) {
            broken += BreakHere;
            word = 0;
        }
    }
    return broken;
}

}
