#include "core/metrics/vqa/RsvqaAnswer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace core {

QString RsvqaAnswer::normalised(const QString &answer)
{
    QString text = answer.trimmed().toLower();
    if (text.endsWith(u'?') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString RsvqaAnswer::bucketed(const QString &answer)
{
    static constexpr std::array<int, 4> Bounds{0, 10, 100, 1000};
    const QString unit = answer.endsWith(u"m2") ? u"m2"_s : QString();
    bool isNumber = false;
    const double number = answer.chopped(unit.size()).toDouble(&isNumber);
    if (!isNumber || number <= 0)
        return answer;
    for (size_t i = 1; i < Bounds.size(); ++i) {
        if (number <= Bounds[i])
            return u"between %1%3 and %2%3"_s.arg(Bounds[i - 1]).arg(Bounds[i]).arg(unit);
    }
    return u"more than %1%2"_s.arg(Bounds.back()).arg(unit);
}

bool RsvqaAnswer::isRight(const QString &prediction, const QString &answer, Numbers numbers)
{
    const QString said = normalised(prediction);
    const QString expected = normalised(answer);
    return numbers == Numbers::Exact ? said == expected : bucketed(said) == bucketed(expected);
}

}
