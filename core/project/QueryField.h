#pragma once

#include <QStringList>

#include <span>

namespace core {

/// What a query can ask for: `task:vqa`. A new one is a line in the table of QueryField.cpp and a case in TermRows or
/// RecordSearch.
enum class QueryField {
    Text, ///< in question or answer; also what bare words and quoted texts mean
    Question,
    Answer,
    Task,
    Verdict,   ///< the one that stands
    Annotator, ///< their verdict
    Reviewer,  ///< likewise
    By,        ///< who gave the verdict that stands
    On,        ///< and on which day; a DayRange
    Has,
    Tag,
    Error, ///< of a remark: its code, or the group that it begins with
    Severity,
    Sentence, ///< a mark on one
    Box,      ///< "problem", or the name of a BoxProblem
    Notation, ///< of the boxes
    Asks,     ///< a QuestionType
    Says,     ///< all of the answer, as comparedAnswer() has it
    Words,    ///< of the answer
    Boxes,    ///< how many
    Side,     ///< of the smallest box, percent of the image's
    Edited,
    Source,
    Image,
    Folder, ///< of an image: the first folders of its path, exactly
    Id,
    Record,
    Sample,
    Pairs,
};

struct QueryFieldInfo
{
    enum class Kind {
        Text,         ///< any text
        Words,        ///< one of `words`
        Numbers,      ///< 5, 5..9, 5.., ..9, >5, >=5, <9, <=9
        Name,         ///< a GlobPattern
        NumberOrName, ///< a number or a GlobPattern
        Days,         ///< a DayRange, kept as text
    };

    QueryField field = QueryField::Text;
    QString name; ///< as typed, in lower case; part of saved queries: never renamed
    Kind kind = Kind::Text;
    QStringList words;
    const char *meaning = nullptr; ///< not translated; see queryFieldMeaning()
    bool inTexts = false;          ///< the texts have to be read to answer it, or the journal
};

/// The fields that are answered by the journal: By and On.
bool isOfJournal(QueryField field);
/// The fields that are answered by TextFigures: Notation, Asks, Says, Words, Boxes, Side.
bool isOfFigures(QueryField field);

/// All fields, in the order in which they are offered.
std::span<const QueryFieldInfo> queryFields();
const QueryFieldInfo &queryField(QueryField field);
/// Case does not matter; nullptr when there is no such field.
const QueryFieldInfo *queryFieldNamed(QStringView name);

/// What the field looks at, in a few words, for lists: `what the pair asks for`.
QString queryFieldMeaning(const QueryFieldInfo &info);
/// A sentence that says which values the field takes: `verdict is one of none, approved, rejected, unsure.`
QString queryFieldValues(const QueryFieldInfo &info);

}
