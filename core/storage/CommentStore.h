#pragma once

#include "core/base/Id.h"
#include "core/model/Comment.h"
#include "core/storage/Statement.h"

#include <functional>
#include <vector>

namespace core {

/// Table `comment`. A removed comment keeps its row, without remark, so that its author is known when it comes back.
class CommentStore
{
public:
    explicit CommentStore(Database &db);

    /// nullopt: not there, or removed.
    Result<std::optional<Remark>> remark(const QString &id);
    /// Writes or rewords; reviewer and time count only for a comment that never was there before.
    Result<> set(SampleId sample, const Comment &comment);
    Result<> remove(const QString &id);

    /// Those that are there, oldest first.
    Result<std::vector<Comment>> ofSample(SampleId sample);
    Result<> forEach(const std::function<void(SampleId, const Comment &)> &use); ///< whole project, in no order

private:
    Statement m_remark, m_set, m_remove, m_ofSample, m_all;
};

}
