#include "core/project/QueryField.h"

#include "core/model/QuestionType.h"
#include "core/model/Severity.h"
#include "core/model/Task.h"
#include "core/model/Verdict.h"
#include "core/notation/BoxProblem.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace core {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::QueryField)
};

template <typename Value>
QStringList allNames(int count, QString (*name)(Value))
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(name(static_cast<Value>(i)));
    return names;
}

std::vector<QueryFieldInfo> table()
{
    using Kind = QueryFieldInfo::Kind;
    return {
        {QueryField::Task, u"task"_s, Kind::Words, allNames(TaskCount, taskName),
         QT_TRANSLATE_NOOP("core::QueryField", "what the pair asks of the model")},
        {QueryField::Verdict, u"verdict"_s, Kind::Words, allNames(VerdictCount, verdictName),
         QT_TRANSLATE_NOOP("core::QueryField", "what was said of the pair: by the reviewer, else by the annotator")},
        {QueryField::Annotator, u"annotator"_s, Kind::Words, allNames(VerdictCount, verdictName),
         QT_TRANSLATE_NOOP("core::QueryField", "what an annotator said of the pair")},
        {QueryField::Reviewer, u"reviewer"_s, Kind::Words, allNames(VerdictCount, verdictName),
         QT_TRANSLATE_NOOP("core::QueryField", "what a reviewer said of the pair")},
        {QueryField::By,
         u"by"_s,
         Kind::Name,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "who judged the pair: the annotator, else the reviewer"),
         true},
        {QueryField::On,
         u"on"_s,
         Kind::Days,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "day on which the pair was judged: 2026-11-28"),
         true},
        {QueryField::Has,
         u"has"_s,
         Kind::Words,
         {u"box"_s, u"image"_s, u"comment"_s, u"error"_s, u"tag"_s, u"open"_s, u"dispute"_s},
         QT_TRANSLATE_NOOP(
             "core::QueryField",
             "what is there; open: a remark that nobody has resolved; dispute: two verdicts that differ")},
        {QueryField::Error,
         u"error"_s,
         Kind::Name,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "an error that a reviewer found: object, or object/invented")},
        {QueryField::Severity, u"severity"_s, Kind::Words, allNames(int(Severities.size()), severityName),
         QT_TRANSLATE_NOOP("core::QueryField", "how bad an error is")},
        {QueryField::Sentence,
         u"sentence"_s,
         Kind::Words,
         {u"right"_s, u"wrong"_s, u"unsure"_s},
         QT_TRANSLATE_NOOP("core::QueryField", "a mark on a sentence of the answer")},
        {QueryField::Tag, u"tag"_s, Kind::Name, {}, QT_TRANSLATE_NOOP("core::QueryField", "tag on the pair")},
        {QueryField::Box, u"box"_s, Kind::Words, QStringList{u"problem"_s} + allNames(BoxProblemCount, boxProblemName),
         QT_TRANSLATE_NOOP("core::QueryField", "what is wrong with a box"), true},
        {QueryField::Notation,
         u"notation"_s,
         Kind::Name,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "how its boxes are written"),
         true},
        {QueryField::Asks, u"asks"_s, Kind::Words, allNames(QuestionTypeCount, questionTypeName),
         QT_TRANSLATE_NOOP("core::QueryField", "how the question asks"), true},
        {QueryField::Says,
         u"says"_s,
         Kind::Text,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "all of the answer, however it is capitalised: yes"),
         true},
        {QueryField::Words,
         u"words"_s,
         Kind::Numbers,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "number of words in the answer"),
         true},
        {QueryField::Boxes,
         u"boxes"_s,
         Kind::Numbers,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "number of boxes in question and answer"),
         true},
        {QueryField::Side,
         u"side"_s,
         Kind::Numbers,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "side of the smallest box, as if it were a square, in percent of the "
                                               "image's"),
         true},
        {QueryField::Edited,
         u"edited"_s,
         Kind::Words,
         {u"yes"_s, u"no"_s},
         QT_TRANSLATE_NOOP("core::QueryField", "whether the text was changed")},
        {QueryField::Text,
         u"text"_s,
         Kind::Text,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "text of question or answer"),
         true},
        {QueryField::Question,
         u"question"_s,
         Kind::Text,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "text of the question"),
         true},
        {QueryField::Answer,
         u"answer"_s,
         Kind::Text,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "text of the answer"),
         true},
        {QueryField::Image, u"image"_s, Kind::Name, {}, QT_TRANSLATE_NOOP("core::QueryField", "file name of an image")},
        {QueryField::Folder,
         u"folder"_s,
         Kind::Text,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "folder of an image, from the first part of its path")},
        {QueryField::Id, u"id"_s, Kind::Name, {}, QT_TRANSLATE_NOOP("core::QueryField", "id in the file")},
        {QueryField::Source,
         u"source"_s,
         Kind::NumberOrName,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "imported file")},
        {QueryField::Record,
         u"record"_s,
         Kind::Numbers,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "number of the record in its file")},
        {QueryField::Sample,
         u"sample"_s,
         Kind::Numbers,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "number of the sample in the project")},
        {QueryField::Pairs,
         u"pairs"_s,
         Kind::Numbers,
         {},
         QT_TRANSLATE_NOOP("core::QueryField", "number of pairs in the sample")},
    };
}
}

std::span<const QueryFieldInfo> queryFields()
{
    static const std::vector<QueryFieldInfo> fields = table();
    return fields;
}

const QueryFieldInfo &queryField(QueryField field)
{
    const auto fields = queryFields();
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const auto &info) { return info.field == field; });
    Q_ASSERT(found != fields.end());
    return *found;
}

const QueryFieldInfo *queryFieldNamed(QStringView name)
{
    for (const QueryFieldInfo &info : queryFields()) {
        if (name.compare(info.name, Qt::CaseInsensitive) == 0)
            return &info;
    }
    return nullptr;
}

bool isOfJournal(QueryField field)
{
    return field == QueryField::By || field == QueryField::On;
}

bool isOfFigures(QueryField field)
{
    return field == QueryField::Notation || field == QueryField::Asks || field == QueryField::Says ||
           field == QueryField::Words || field == QueryField::Boxes || field == QueryField::Side;
}

QString queryFieldMeaning(const QueryFieldInfo &info)
{
    return Words::tr(info.meaning);
}

QString queryFieldValues(const QueryFieldInfo &info)
{
    switch (info.kind) {
    case QueryFieldInfo::Kind::Text:
        return Words::tr("%1 is a word, or a text in quotation marks.").arg(info.name);
    case QueryFieldInfo::Kind::Words:
        return Words::tr("%1 is one of %2.").arg(info.name, info.words.join(u", "_s));
    case QueryFieldInfo::Kind::Numbers:
        return Words::tr("%1 is a number or a range: 5, 5..9, 5.., ..9, >5, <=9.").arg(info.name);
    case QueryFieldInfo::Kind::Name:
        return Words::tr("%1 is a name, or a pattern with * and ?.").arg(info.name);
    case QueryFieldInfo::Kind::NumberOrName:
        return Words::tr("%1 is a number, a name, or a pattern with * and ?.").arg(info.name);
    case QueryFieldInfo::Kind::Days:
        return Words::tr("%1 is a day or a range of days: 2026-11-28, 2026-11-01..2026-11-28, 2026-11-01.., "
                         "..2026-11-28.")
            .arg(info.name);
    }
    Q_UNREACHABLE();
}

}
