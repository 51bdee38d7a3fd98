#pragma once

#include "core/metrics/files/ItemId.h"

#include <QStringList>

namespace core {

/// Short answers to be scored: `{"items": [{"id", "prediction", "answers", "answer_type", "question_type"}]}` with the
/// answers of several people, as VQA has them, or `{"id", "prediction", "answer", "type"}` with one, as RSVQA has it. A
/// list of such records will do, too.
struct AnswerFile
{
    Q_DECLARE_TR_FUNCTIONS(core::AnswerFile)
public:
    enum class Layout { Vqa, Rsvqa };
    struct Item
    {
        ItemId id;
        std::optional<QString> prediction; ///< nothing counts as wrong
        QStringList answers;               ///< RSVQA: one
        QString answerType;                ///< RSVQA: empty
        QString questionType;
    };

    Layout layout = Layout::Vqa; ///< that of the first record; records of the other one are left out
    std::vector<Item> items;
    FileProblems problems;

    static Result<AnswerFile> read(const QString &path);
};

}
