#pragma once

#include "core/runs/RowReader.h"

#include <QStringList>

namespace core {

/// What the first rows of a file are made of: the evidence for its format.
struct RowSample
{
    static constexpr int MostRows = 200;

    struct Column
    {
        QString name; ///< `doc/question` for a member of an object
        int rows = 0; ///< in which it has a value
    };

    FileRow::Values values = FileRow::Values::Json;
    int rows = 0; ///< that could be read
    std::vector<Column> columns;

    static Result<RowSample> read(RowReader &reader);

    int rowsWith(const QString &column) const;
    bool has(const QString &column) const { return rowsWith(column) > 0; }
    bool hasAny(const QStringList &names) const { return !first(names).isEmpty(); }
    /// The first of the names that is there, whatever its case, as the file spells it; empty: none.
    QString first(const QStringList &names) const;
    QStringList names() const;
};

}
