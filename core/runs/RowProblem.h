#pragma once

#include <QString>

namespace core {

/// Something in a row of a file of predictions that is not as it should be.
struct RowProblem
{
    qint64 row = 0;  ///< from 1; 0: outside of any row
    qint64 line = 0; ///< from 1
    qint64 byte = 0; ///< offset in the file, from 0
    QString kind;    ///< stable word
    QString message; ///< for a person

    friend bool operator==(const RowProblem &, const RowProblem &) = default;
};

}
