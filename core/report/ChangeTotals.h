#pragma once

#include "core/report/ChangeCounts.h"
#include "core/report/ReviewedRecord.h"

#include <QString>

#include <map>

namespace core {

/// What was done all in all, and by what it was done to and who did it. A tag counts every pair that has it, a reviewer
/// what is theirs, so the sums over these two may differ from the whole.
class ChangeTotals
{
public:
    using Groups = std::map<QString, ChangeCounts>;

    void add(const ReviewedRecord &record);

    const ChangeCounts &all() const { return m_all; }
    qint64 records() const { return m_records; }           ///< that anything was done to
    qint64 changedRecords() const { return m_changed; }    ///< with a changed text or field
    qint64 changedPairs() const { return m_changedPairs; } ///< likewise
    const Groups &bySource() const { return m_bySource; }
    const Groups &byTask() const { return m_byTask; } ///< pairs only
    const Groups &byTag() const { return m_byTag; }
    const Groups &byReviewer() const { return m_byReviewer; }
    const Groups &byVerdict() const { return m_byVerdict; } ///< pairs only

private:
    void addByReviewer(const ReviewedPair &pair);

    ChangeCounts m_all;
    qint64 m_records = 0;
    qint64 m_changed = 0;
    qint64 m_changedPairs = 0;
    Groups m_bySource;
    Groups m_byTask;
    Groups m_byTag;
    Groups m_byReviewer;
    Groups m_byVerdict;
};

}
