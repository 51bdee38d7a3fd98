#pragma once

#include "core/base/Id.h"
#include "core/storage/Statement.h"

#include <functional>

namespace core {

/// Numbers that the tables know of samples; samples without one are not told.
class SampleFigures
{
public:
    using Use = std::function<void(SampleId sample, qint64 figure)>;

    explicit SampleFigures(Database &db)
        : m_db(db)
    {
    }

    Result<> forEachEdits(const Use &use);    ///< steps that changed the sample, those that were undone too
    Result<> forEachLastEdit(const Use &use); ///< number of the last of them
    Result<> forEachTime(const Use &use);     ///< ms at work
    /// Whose texts, or turns, were changed by an entry of the journal after `seq`; by an undo, too.
    Result<> forEachTextChangedSince(qint64 seq, const std::function<void(SampleId sample)> &use);

private:
    Result<> forEach(const char *sql, const Use &use);

    Database &m_db;
};

}
