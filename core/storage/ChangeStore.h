#pragma once

#include "core/edits/Edit.h"
#include "core/storage/ChangeRow.h"
#include "core/storage/Statement.h"

#include <QCoreApplication>
#include <QHash>

namespace core {

class JournalHash;

/// Table `change`: what the edits of the journal did. Written and read by Journal only.
class ChangeStore
{
    Q_DECLARE_TR_FUNCTIONS(core::ChangeStore)
public:
    explicit ChangeStore(Database &db);

    /// Writes the changes of the entry `seq`, and adds each to its hash.
    Result<> append(qint64 seq, const Edit &edit, JournalHash &hash);

    Result<Edit> load(qint64 seq);
    Result<Edit> loadFirst(qint64 seq, qint64 limit); ///< of the changes
    Result<Edit> load(qint64 seq, SampleId sample);   ///< only the changes to this sample
    Result<qint64> count(qint64 seq);

private:
    /// Fills in source, its hash, and record.
    Result<> locate(ChangeRow &row);
    Result<QByteArray> hashOf(SourceId source);
    Result<Edit> read(Rows &rows);

    QHash<SourceId, QByteArray> m_sourceHashes; ///< of complete sources, which do not change any more
    Statement m_insert, m_all, m_first, m_ofSample, m_count, m_place, m_sourceHash;
};

}
