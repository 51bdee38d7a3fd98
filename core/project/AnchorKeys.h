#pragma once

#include "core/project/SampleIndex.h"
#include "core/project/SampleReader.h"

namespace core {

/// The keys that name pairs in the journal, for whoever goes through many of them. Where turns alternate they follow
/// from the number; other samples are read.
class AnchorKeys
{
public:
    /// `index` outlives it.
    AnchorKeys(const SampleIndex &index, Database &db);

    /// `pair` counts from 0.
    Result<QString> of(SampleId sample, int pair);

private:
    const SampleIndex &m_index;
    SampleReader m_reader;
    Sample m_sample; // the one that was read last
};

}
