#pragma once

#include "core/base/Id.h"
#include "core/model/Role.h"
#include "core/model/Verdict.h"
#include "core/storage/Statement.h"

#include <functional>

namespace core {

/// The journal as a list of verdicts: who gave which, when.
class VerdictTrace
{
public:
    struct Given
    {
        qint64 seq = 0; ///< of the edit
        SampleId sample;
        QString turn; ///< key of the pair's anchor
        Verdict before = Verdict::None;
        Verdict after = Verdict::None;
        Role role = Role::Annotator;
        QString reviewer;
        qint64 time = 0; ///< ms since 1970, UTC
    };

    explicit VerdictTrace(Database &db);

    /// Every change of a verdict by an edit in effect, that is to say not undone, oldest first. Of the changes of one
    /// pair in one role the last one holds. `use` returns false to stop early.
    Result<> forEach(const std::function<bool(const Given &)> &use);

private:
    Statement m_all;
};

}
