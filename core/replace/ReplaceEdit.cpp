#include "core/replace/ReplaceEdit.h"

namespace core {

Edit replaceEdit(std::span<const ReplaceRow> rows, const std::function<bool(std::size_t row)> &chosen,
                 bool includeLocked)
{
    Edit edit;
    const ReplaceRow *unlocked = nullptr; // the last one
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const ReplaceRow &row = rows[i];
        if (!row.changes() || (row.locked && !includeLocked) || !chosen(i))
            continue;
        if (row.locked && !(unlocked && unlocked->sample == row.sample && unlocked->pair == row.pair)) {
            for (const Role role : {Role::Annotator, Role::Reviewer}) {
                if (row.verdicts[std::size_t(role)] == Verdict::Approved)
                    edit.changes.push_back(
                        VerdictChange{row.sample, row.anchor, Verdict::Approved, Verdict::None, role});
            }
            unlocked = &row;
        }
        edit.changes.push_back(TextChange{row.sample, row.turn, row.before, row.now.text});
    }
    return edit;
}

}
