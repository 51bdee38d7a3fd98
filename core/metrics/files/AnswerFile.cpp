#include "core/metrics/files/AnswerFile.h"

#include "core/json/JsonCheck.h"
#include "core/json/JsonString.h"
#include "core/json/ListElements.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace core {

using Kind = FileProblem::Kind;
using Record = RecordFile::Record;

namespace {

/// Texts, or numbers as people write them; nothing when anything else is among them, or there is none.
QStringList answersOf(const Record &record)
{
    const std::string_view list = record.token(u"answers");
    QStringList answers;
    for (const ByteSpan &place : listElements(list)) {
        const std::string_view token = place.in(list);
        if (!token.starts_with('"') && !JsonCheck::isNumber(token))
            return {};
        answers += JsonString::text(token);
    }
    return answers;
}

}

Result<AnswerFile> AnswerFile::read(const QString &path)
{
    const auto file = RecordFile::open(path);
    if (!file)
        return file.error();
    const QString list = file->isList() ? QString() : u"items"_s;
    AnswerFile answers;
    QHash<QString, qint64> seen; // record by id
    bool isFirst = true;
    file->forEach(list, answers.problems, [&](const Record &record) {
        const auto leaveOut = [&](Kind kind, const QString &why) {
            answers.problems.push_back(file->problem(kind, list, record, why));
        };
        const bool hasSeveral = record.token(u"answers").starts_with('[');
        if (std::exchange(isFirst, false))
            answers.layout = hasSeveral ? Layout::Vqa : Layout::Rsvqa;
        const auto id = ItemId::of(record, u"id");
        if (!id)
            return answers.problems.push_back(file->wrongField(list, record, u"id"_s));
        if (seen.contains(id->text))
            return leaveOut(
                Kind::DuplicateId,
                tr("“%1” was there in record %2; this one is left out.").arg(id->text).arg(seen.value(id->text)));
        seen.insert(id->text, record.number);

        Item item{*id, record.text(u"prediction", Record::Numbers::AsText), {}, {}, {}};
        if (answers.layout == Layout::Vqa) {
            item.answers = hasSeveral ? answersOf(record) : QStringList();
            if (item.answers.isEmpty())
                return leaveOut(Kind::WrongColumns, tr("“answers” is no list of texts; the record is left out."));
            item.answerType = record.text(u"answer_type").value_or(QString());
            item.questionType = record.text(u"question_type").value_or(QString());
        } else {
            const auto answer = record.text(u"answer", Record::Numbers::AsText);
            if (!answer)
                return answers.problems.push_back(file->wrongField(list, record, u"answer"_s));
            item.answers = QStringList{*answer};
            item.questionType = record.text(u"type").value_or(QString());
        }
        if (item.prediction)
            file->noteOddities(list, record, u"prediction"_s, *item.prediction, answers.problems);
        else
            leaveOut(Kind::NoPrediction, tr("There is no “prediction” that is a text; it counts as wrong."));
        answers.items.push_back(std::move(item));
    });
    if (answers.items.empty())
        return Error{Error::Kind::BadInput,
                     tr("There is nothing to score in %1.").arg(path) +
                         (answers.problems.empty() ? QString() : u' ' + answers.problems.front().text())};
    return answers;
}

}
