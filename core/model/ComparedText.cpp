#include "core/model/ComparedText.h"

#include "core/model/ImageToken.h"

namespace core {

namespace {

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool isAsciiWord(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Most texts are nothing else, and there are a million of them: no tables, one pass. Empty where it is something else.
QString comparedAscii(const QString &text)
{
    QString kept(text.size(), Qt::Uninitialized);
    auto *const begin = reinterpret_cast<char16_t *>(kept.data());
    char16_t *end = begin;
    bool gap = false;
    for (const QChar unit : text) {
        char16_t c = unit.unicode();
        if (c >= 0x80)
            return {};
        if (c == u' ' || (c >= u'\t' && c <= u'\r')) {
            gap = true;
            continue;
        }
        if (c >= u'A' && c <= u'Z')
            c += u'a' - u'A';
        if (gap && end != begin && isAsciiWord(end[-1]) && isAsciiWord(c))
            *end++ = u' '; // in the place of what the gap was
        gap = false;
        *end++ = c;
    }
    kept.truncate(end - begin);
    return kept;
}

QString comparedUnicode(const QString &text)
{
    const QString composed = text.normalized(QString::NormalizationForm_C); // é is é, however it is put together
    QString kept;
    kept.reserve(composed.size());
    bool gap = false;
    for (const QChar c : composed) {
        if (c.isSpace()) {
            gap = true;
            continue;
        }
        if (gap && !kept.isEmpty() && isOfWord(kept.back()) && isOfWord(c))
            kept += u' ';
        gap = false;
        kept += c;
    }
    return std::move(kept).toCaseFolded();
}

QString compared(const QString &text)
{
    const QString kept = comparedAscii(text);
    return kept.isEmpty() ? comparedUnicode(text) : kept;
}

}

QString comparedQuestion(const QString &text)
{
    if (!text.contains(ImageToken))
        return compared(text);
    QString without = text;
    return compared(without.replace(ImageToken.toString(), QStringLiteral(" ")));
}

QString comparedAnswer(const QString &text)
{
    constexpr QStringView Ends = u".,;:!?…。，；：！？";
    QString kept = compared(text);
    qsizetype length = kept.size();
    while (length > 0 && Ends.contains(kept[length - 1]))
        --length;
    if (length > 0) // all of it is what it says
        kept.truncate(length);
    return kept;
}

}
