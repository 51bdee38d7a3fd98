#pragma once

#include "core/base/Id.h"
#include "core/storage/Statement.h"

#include <vector>

namespace core {

/// Something in a source that import could not understand.
struct Problem
{
    SourceId source;
    qint64 record = 0; ///< from 1; 0: outside of any record
    qint64 line = 0;   ///< from 1
    qint64 byte = 0;   ///< offset in the source, from 0
    QString kind;      ///< stable word
    QString message;   ///< for a person

    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Table `problem`.
class ProblemStore
{
public:
    explicit ProblemStore(Database &db);

    Result<> insert(const Problem &problem);
    Result<std::vector<Problem>> ofSource(SourceId source); ///< in the order they were met

private:
    Statement m_insert, m_ofSource;
};

}
