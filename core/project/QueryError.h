#pragma once

#include <QString>

namespace core {

/// What is wrong in a query, where, and what would be right.
struct QueryError
{
    qsizetype position = 0; ///< first character, in UTF-16 units from 0
    qsizetype length = 0;   ///< 0: something is missing there
    QString message;

    friend bool operator==(const QueryError &, const QueryError &) = default;
};

}
