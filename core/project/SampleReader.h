#pragma once

#include "core/json/RecordParser.h"
#include "core/model/Sample.h"
#include "core/storage/CommentStore.h"
#include "core/storage/PageStore.h"
#include "core/storage/SampleStore.h"
#include "core/storage/StateStore.h"
#include "core/storage/TraitsStore.h"
#include "core/storage/TurnOrderStore.h"

#include <QCache>

namespace core {

/// Reads samples as they stand now: the record from its page, with the edits laid over it. One for each thread, each
/// on a connection of its own.
class SampleReader
{
    Q_DECLARE_TR_FUNCTIONS(core::SampleReader)
public:
    explicit SampleReader(Database &db);

    Result<Sample> load(SampleId id);
    /// The same from a row that is at hand.
    Result<Sample> load(const SampleRow &row);
    /// The bytes of a record, verbatim.
    Result<QByteArray> record(const SampleRow &row);
    SampleStore &rows() { return m_rows; }

private:
    Result<const QByteArray *> page(PageId id);
    Result<> readRecord(const SampleRow &row, Sample &sample);
    Result<> overlayState(Sample &sample);

    SampleStore m_rows;
    PageStore m_pages;
    StateStore m_state;
    TurnOrderStore m_orders;
    TraitsStore m_traits;
    CommentStore m_comments;
    RecordParser m_parser;
    RecordFields m_fields;
    QCache<qint64, QByteArray> m_cache; ///< unpacked pages by id, cost in bytes
};

}
