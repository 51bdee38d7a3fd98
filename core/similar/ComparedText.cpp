#include "core/similar/ComparedText.h"

#include "core/model/ImageToken.h"

namespace core {

namespace {

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QString compared(const QString &text)
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
