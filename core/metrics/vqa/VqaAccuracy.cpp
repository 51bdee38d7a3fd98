#include "core/metrics/vqa/VqaAccuracy.h"

#include "core/metrics/vqa/VqaContractions.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr QStringView Signs = u";/[]\"{}()=+\\_-><@`,?!";
constexpr int MostDots = 32; // the script hands a flag of that value over as the number of replacements

QString stripped(QString answer)
{
    return answer.replace(u'\n', u' ').replace(u'\t', u' ').trimmed();
}

/// 1,000
bool hasThousands(QStringView text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == u',' && text[i - 1].isDigit() && text[i + 1].isDigit())
            return true;
    }
    return false;
}

bool isBesideSpace(QStringView text, QChar sign)
{
    for (qsizetype i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
        if ((i > 0 && text[i - 1] == u' ') || (i + 1 < text.size() && text[i + 1] == u' '))
            return true;
    }
    return false;
}

QString withoutPunctuation(const QString &text)
{
    QString without = text;
    const bool isNumber = hasThousands(text);
    for (const QChar sign : Signs) {
        if (isNumber || isBesideSpace(text, sign))
            without.remove(sign);
        else
            without.replace(sign, u' ');
    }
    QString kept;
    int dots = 0;
    for (qsizetype i = 0; i < without.size(); ++i) {
        const bool isBeforeDigit = i + 1 < without.size() && without[i + 1].isDigit();
        if (without[i] == u'.' && !isBeforeDigit && dots < MostDots)
            ++dots;
        else
            kept += without[i];
    }
    return kept;
}

QStringView digitOf(QStringView word)
{
    static constexpr std::array<std::pair<QStringView, QStringView>, 12> Numbers{{{u"none", u"0"},
                                                                                  {u"zero", u"0"},
                                                                                  {u"one", u"1"},
                                                                                  {u"two", u"2"},
                                                                                  {u"three", u"3"},
                                                                                  {u"four", u"4"},
                                                                                  {u"five", u"5"},
                                                                                  {u"six", u"6"},
                                                                                  {u"seven", u"7"},
                                                                                  {u"eight", u"8"},
                                                                                  {u"nine", u"9"},
                                                                                  {u"ten", u"10"}}};
    const auto found = std::ranges::find(Numbers, word, &std::pair<QStringView, QStringView>::first);
    return found == Numbers.end() ? word : found->second;
}

}

QString VqaAccuracy::normalised(const QString &answer)
{
    const QString lower = withoutPunctuation(stripped(answer)).toLower().simplified();
    QString words;
    for (const QStringView word : QStringView(lower).split(u' ', Qt::SkipEmptyParts)) {
        const QStringView digits = digitOf(word);
        if (digits == u"a" || digits == u"an" || digits == u"the")
            continue;
        if (!words.isEmpty())
            words += u' ';
        words += contractionOf(digits);
    }
    return words;
}

double VqaAccuracy::of(const QString &prediction, const QStringList &answers, Normalisation normalisation)
{
    QString said = stripped(prediction);
    QStringList others;
    for (const QString &answer : answers)
        others += stripped(answer);
    const bool isAgreed = std::ranges::adjacent_find(others, std::ranges::not_equal_to()) == others.end();
    if (normalisation == Normalisation::Always || !isAgreed) {
        said = normalised(said);
        for (QString &answer : others)
            answer = normalised(answer);
    }
    const auto same = others.count(said);
    double sum = 0;
    for (const QString &answer : others)
        sum += std::min(1.0, double(same - (answer == said ? 1 : 0)) / 3);
    return others.isEmpty() ? 0 : sum / double(others.size());
}

}
