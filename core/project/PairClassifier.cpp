#include "core/project/PairClassifier.h"

#include "core/json/JsonString.h"
#include "core/model/TaskRules.h"
#include "core/notation/Markup.h"

#include <algorithm>

namespace core {

bool PairClassifier::recordHasBox(std::string_view contents, const BoxSeen &seen) const
{
    if (!mayHoldBox(contents))
        return false;
    std::optional<QString> text;
    for (const auto &notation : m_notations.all()) {
        if (!notation->mayContain(contents))
            continue;
        if (!text)
            text = JsonString::decodeContents(contents);
        const auto tokens = notation->find(*text);
        if (tokens.empty())
            continue;
        for (std::size_t i = 0; seen && i < tokens.size(); ++i)
            seen(*notation, tokens[i]);
        return true;
    }
    return false;
}

bool PairClassifier::textHasBox(const QString &text) const
{
    return std::any_of(m_notations.all().begin(), m_notations.all().end(),
                       [&text](const auto &notation) { return !notation->find(text).empty(); });
}

PairTraits PairClassifier::fromRecord(std::string_view question, std::string_view answer, int number, int pairs,
                                      const BoxSeen &seen) const
{
    const bool questionBox = recordHasBox(question, seen);
    const bool answerBox = recordHasBox(answer, seen);
    return {deriveTask(question, answer, questionBox, answerBox, number, pairs), questionBox || answerBox};
}

QByteArray PairClassifier::ofSample(const Sample &sample) const
{
    QByteArray traits;
    traits.reserve(qsizetype(sample.pairs.size()));
    const auto textOf = [&sample](int turn) { return turn < 0 ? QString() : sample.turns[std::size_t(turn)].value; };
    for (const Pair &pair : sample.pairs) {
        const QString question = textOf(pair.question);
        const QString answer = textOf(pair.answer);
        const bool questionBox = textHasBox(question);
        const bool answerBox = textHasBox(answer);
        const Task task = deriveTask(question.toStdString(), answer.toStdString(), questionBox, answerBox, pair.number,
                                     int(sample.pairs.size()));
        traits.append(char(PairTraits{task, questionBox || answerBox}.toByte()));
    }
    return traits;
}

}
