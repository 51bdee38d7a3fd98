#pragma once

#include "core/project/SampleIndex.h"
#include "core/project/SampleReader.h"

#include <QHash>

namespace core {

/// The row of the index for a pair as tables and journal name it. Where turns alternate the key says it; other samples
/// are read, each once.
class PairRows
{
public:
    /// Both outlive it.
    PairRows(const SampleIndex &index, Database &db);

    /// nullopt: no pair of the index is called so. Errors: a sample could not be read.
    Result<std::optional<std::size_t>> rowOf(SampleId sample, const QString &turn);

private:
    const SampleIndex &m_index;
    SampleReader m_reader;
    QHash<SampleId, QHash<QString, int>> m_read; ///< pairs by the key of their anchor, from 0
};

}
