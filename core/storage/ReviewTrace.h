#pragma once

#include "core/base/Id.h"
#include "core/storage/Statement.h"

#include <QDateTime>

#include <functional>
#include <vector>

namespace core {

/// What people left in a project: which samples they touched, and who made each thing there what it is now.
class ReviewTrace
{
public:
    /// The last edit in effect, that is to say not undone, that changed one thing of a sample.
    struct Author
    {
        QString kind; ///< text, verdict, tag, comment
        QString turn; ///< its key, for a pair that of its anchor; empty: the sample
        QString item; ///< the tag, the UUID of the comment, or empty
        QString reviewer;
        QDateTime time; ///< UTC
    };

    explicit ReviewTrace(Database &db);

    /// The samples with an edited text, a verdict, a tag or a comment, ascending; `use` returns false to stop early.
    Result<> forEachSample(const std::function<bool(SampleId)> &use);
    /// One entry for each thing that was ever changed, also for what is as imported again.
    Result<std::vector<Author>> authors(SampleId sample);

    /// The newest changes of texts that are in effect, newest first, `most` of them; `use` returns false to stop early.
    Result<> forEachText(qint64 most, const std::function<bool(const QString &before, const QString &after)> &use);

private:
    Statement m_samples, m_authors, m_texts;
};

}
