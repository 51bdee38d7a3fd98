#pragma once

#include "core/storage/SampleRow.h"
#include "core/storage/Statement.h"

#include <QCoreApplication>

#include <functional>

namespace core {

/// Table `sample`. Rows are written by import and never changed.
class SampleStore
{
    Q_DECLARE_TR_FUNCTIONS(core::SampleStore)
public:
    explicit SampleStore(Database &db);

    /// The last id in use, incomplete sources included; the next sample gets the one after it.
    Result<SampleId> last();
    Result<> insert(const SampleRow &row);

    Result<SampleRow> load(SampleId id);
    /// Rows first ... last in order; `use` returns false to stop early. The byte arrays of the row are views of
    /// memory that the next row overwrites: copy with QByteArray(x.data(), x.size()) what is to stay.
    Result<> forEach(SampleId first, SampleId last, const std::function<bool(const SampleRow &row)> &use);
    /// The sample of a record, by number of the record; NotFound when the record is none.
    Result<SampleRow> find(SourceId source, qint64 record);

private:
    Result<qint64> recordOf(qint64 id);

    Statement m_last, m_insert, m_byId, m_range, m_sourceRange, m_recordOf;
};

}
