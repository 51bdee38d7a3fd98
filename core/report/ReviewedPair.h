#pragma once

#include "core/model/Comment.h"
#include "core/model/Task.h"
#include "core/model/Verdict.h"
#include "core/report/ChangedText.h"

#include <vector>

namespace core {

/// A pair of a record that a person did something with.
struct ReviewedPair
{
    struct Tag
    {
        QString tag;
        QString reviewer; ///< who put it on
    };

    int number = 0; ///< in the record, from 1; 0: what belongs to no pair, such as a system turn or a comment on the
                    ///< whole record
    Task task = Task::Other;
    Verdict verdict = Verdict::None;
    QString judge;    ///< whose verdict it is
    QString question; ///< as it stands now
    std::vector<ChangedText> texts;
    std::vector<Tag> tags;
    std::vector<Comment> comments;

    bool isTouched() const { return verdict != Verdict::None || !texts.empty() || !tags.empty() || !comments.empty(); }
};

}
