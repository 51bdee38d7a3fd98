#pragma once

#include "core/base/Id.h"
#include "core/storage/Statement.h"

#include <functional>

namespace core {

/// Table `sample_traits`: PairTraits::toByte() of each pair of the samples whose texts were edited.
class TraitsStore
{
public:
    explicit TraitsStore(Database &db);

    /// Empty: those of the sample row hold.
    Result<QByteArray> load(SampleId sample);
    Result<> set(SampleId sample, const QByteArray &pairs);
    Result<> clear(SampleId sample);
    Result<> forEach(const std::function<void(SampleId, const QByteArray &pairs)> &use);

private:
    Statement m_load, m_set, m_clear, m_all;
};

}
