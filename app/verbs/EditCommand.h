#pragma once

#include "core/base/Result.h"
#include "core/edits/Edit.h"
#include "core/json/JsonObject.h"
#include "core/project/Project.h"

#include <QCoreApplication>

namespace app {

/// One line of EDITS.jsonl, made an edit of the project as it stands now:
///
///     {"op":"set-text","sample":1,"turn":2,"value":"..."}
///     {"op":"verdict","sample":"2:7","pair":1,"value":"approved"}       "pair":"all" for every pair
///     {"op":"verdict","sample":1,"pair":1,"value":"rejected","role":"reviewer"}    beside the annotator's
///     {"op":"move-box","sample":1,"turn":2,"box":1,"rect":[x1,y1,x2,y2]}   pixels; boxes of a turn count from 1
///     {"op":"tag","sample":1,"pair":1,"value":"count-wrong","on":true}
///     {"op":"add-pair","sample":1,"after":1,"question":"...","answer":"..."}   "after":0 puts it in front of all
///     {"op":"remove-pair","sample":1,"pair":2}     {"op":"remove-turn","sample":1,"turn":3}
///     {"op":"move-pair","sample":1,"pair":2,"to":1}    {"op":"join-pairs","sample":1,"pair":1}
///     {"op":"split-turn","sample":1,"turn":2,"at":17}    in code points
///     {"op":"role","sample":1,"turn":2,"value":"gpt"}
///     {"op":"sentence","sample":1,"turn":2,"number":3,"value":"wrong"}   sentences count from 1; none, right, wrong,
///     unsure
///     {"op":"comment","sample":1,"pair":1,"value":"..."}                without "pair": on the whole sample
class EditCommand
{
    Q_DECLARE_TR_FUNCTIONS(app::EditCommand)
public:
    explicit EditCommand(core::Project &project)
        : m_project(project)
    {
    }

    core::Result<core::Edit> toEdit(std::string_view line);

private:
    core::Result<core::Sample> sampleOf(const core::JsonObject &command);
    core::Result<core::Edit> setText(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<core::Edit> setVerdict(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<core::Edit> moveBox(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<core::Edit> setTag(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<core::Edit> changeTurns(const QString &op, const core::JsonObject &command,
                                         const core::Sample &sample) const;
    core::Result<core::Edit> markSentence(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<core::Edit> addComment(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<core::Edit> addError(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<core::Edit> addRemark(const core::JsonObject &command, const core::Sample &sample,
                                       core::Remark remark) const;
    core::Result<core::Edit> resolve(const core::JsonObject &command, const core::Sample &sample) const;

    core::Result<const core::Turn *> turnOf(const core::JsonObject &command, const core::Sample &sample) const;
    core::Result<const core::Pair *> pairOf(const core::JsonObject &command, const core::Sample &sample) const;

    core::Project &m_project;
};

}
