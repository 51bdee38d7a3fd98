#include "app/verbs/AnswerScores.h"

#include "app/Console.h"
#include "core/metrics/files/AnswerFile.h"
#include "core/metrics/text/ExactMatch.h"
#include "core/metrics/vqa/RsvqaAnswer.h"
#include "core/metrics/vqa/ScoresByType.h"
#include "core/metrics/vqa/VqaAccuracy.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Item = core::AnswerFile::Item;
using Normalisation = core::VqaAccuracy::Normalisation;
using Numbers = core::RsvqaAnswer::Numbers;

double accuracy(const Item &item, Normalisation normalisation)
{
    return item.prediction ? 100 * core::VqaAccuracy::of(*item.prediction, item.answers, normalisation) : 0;
}

bool isRight(const Item &item, Numbers numbers)
{
    return item.prediction && core::RsvqaAnswer::isRight(*item.prediction, item.answers.first(), numbers);
}

void writeTypes(core::JsonWriter &json, QStringView key, const core::ScoresByType &scores)
{
    json.key(key).beginObject();
    for (const auto &[type, mean] : scores.types().asKeyValueRange())
        json.member(type, mean.value());
    json.endObject();
}

void printTypes(Console &console, const QString &title, const core::ScoresByType &scores)
{
    console.line(title);
    for (const auto &[type, mean] : scores.types().asKeyValueRange())
        console.line(u"  %1\t%2\tN = %3"_s.arg(type).arg(mean.value(), 0, 'f', 4).arg(mean.count));
}

void writeAbout(core::JsonWriter &json, const core::AnswerFile &file, const QString &variant)
{
    json.key(u"about").beginObject().member(u"variant", variant);
    json.member(u"libraries", QStringList{u"RSReview %1"_s.arg(QStringLiteral(RSREVIEW_VERSION))});
    json.member(u"items", file.items.size()).endObject();
}

class VqaScores
{
public:
    VqaScores(const core::AnswerFile &file, Normalisation normalisation)
    {
        for (const Item &item : file.items) {
            m_byAnswer.add(item.answerType, accuracy(item, normalisation));
            m_byQuestion.add(item.questionType, accuracy(item, normalisation));
        }
    }

    void write(core::JsonWriter &json) const
    {
        json.member(u"overall", m_byAnswer.overall().value());
        writeTypes(json, u"perAnswerType", m_byAnswer);
        writeTypes(json, u"perQuestionType", m_byQuestion);
    }
    void print(Console &console, const QString &variant) const
    {
        const auto overall = m_byAnswer.overall();
        console.line(u"%1\t%2 %\tN = %3"_s.arg(variant).arg(overall.value(), 0, 'f', 4).arg(overall.count));
        printTypes(console, u"By type of answer"_s, m_byAnswer);
        printTypes(console, u"By type of question"_s, m_byQuestion);
    }

private:
    core::ScoresByType m_byAnswer;
    core::ScoresByType m_byQuestion;
};

void scoreVqa(const core::AnswerFile &file, const ScoreOutput &output)
{
    const QString variant = u"VQA accuracy, official script: normalised where the annotators differ"_s;
    const VqaScores official(file, Normalisation::Official);
    const VqaScores always(file, Normalisation::Always);
    if (!output.isJson) {
        official.print(output.console, variant);
        always.print(output.console, u"VQA accuracy, always normalised"_s);
        for (std::size_t i = 0; output.perSample && i < file.items.size(); ++i)
            output.console.line(file.items[i].id.text + u'\t' +
                                QString::number(accuracy(file.items[i], Normalisation::Official)));
        return;
    }
    core::JsonWriter json;
    official.write(json.beginObject());
    always.write(json.key(u"normalisedAlways").beginObject());
    json.endObject();
    if (output.perSample) {
        json.key(u"items").beginArray();
        for (const Item &item : file.items) {
            const QString prediction = item.prediction.value_or(QString());
            const bool isExact = item.prediction && core::isExactMatch(prediction, item.answers);
            json.beginObject().key(u"id").verbatim(item.id.json);
            json.member(u"accuracy_percent", accuracy(item, Normalisation::Official));
            json.member(u"normalised_prediction", core::VqaAccuracy::normalised(prediction));
            json.member(u"exact_match_lower_strip", isExact).endObject();
        }
        json.endArray();
    }
    writeAbout(json, file, variant);
    writeProblems(json, file.problems);
    output.console.json(json.endObject().bytes());
}

void scoreRsvqa(const core::AnswerFile &file, const ScoreOutput &output)
{
    core::JsonWriter json;
    json.beginObject();
    for (const Numbers numbers : {Numbers::Exact, Numbers::Bucketed}) {
        const QString name = numbers == Numbers::Exact ? u"exact"_s : u"bucketed"_s;
        core::ScoresByType scores;
        for (const Item &item : file.items)
            scores.add(item.questionType, isRight(item, numbers) ? 1 : 0);
        json.key(name).beginObject().member(u"OA", scores.overall().value()).member(u"AA", scores.average());
        writeTypes(json, u"per_type", scores);
        json.endObject();
        if (!output.isJson)
            printTypes(output.console,
                       u"RSVQA, numbers %1\tOA %2\tAA %3"_s.arg(name)
                           .arg(scores.overall().value(), 0, 'f', 4)
                           .arg(scores.average(), 0, 'f', 4),
                       scores);
    }
    if (output.perSample) {
        json.key(u"items").beginArray();
        for (const Item &item : file.items) {
            json.beginObject().key(u"id").verbatim(item.id.json);
            json.member(u"correct", isRight(item, Numbers::Exact));
            json.member(u"correct_bucketed", isRight(item, Numbers::Bucketed));
            json.member(u"bucket_answer", core::RsvqaAnswer::bucketed(item.answers.first())).endObject();
            if (!output.isJson)
                output.console.line(item.id.text + u'\t' + QString::number(int(isRight(item, Numbers::Exact))));
        }
        json.endArray();
    }
    writeAbout(json, file, u"RSVQA: exact match; bucketed: counts and areas in the ranges of RSVQA"_s);
    writeProblems(json, file.problems);
    if (output.isJson)
        output.console.json(json.endObject().bytes());
}

}

int scoreAnswers(const QString &path, const ScoreOutput &output)
{
    const auto file = core::AnswerFile::read(path);
    if (!file)
        return output.console.fail(file.error());
    if (file->layout == core::AnswerFile::Layout::Vqa)
        scoreVqa(*file, output);
    else
        scoreRsvqa(*file, output);
    return sayProblems(output.console, file->problems);
}

}
