#pragma once

#include "core/json/ObjectMembers.h"
#include "core/runs/RowProblem.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// One row of a file as it stands there, before anybody knows what its values mean. Views live until the next row.
struct FileRow
{
    enum class Values {
        Json,  ///< tokens of JSON
        Plain, ///< cells of a table
    };

    Values values = Values::Json;
    qint64 number = 0;      ///< from 1
    qint64 line = 0;        ///< from 1
    qint64 byte = 0;        ///< from 0
    std::string_view bytes; ///< all of it, where it is JSON
    std::vector<ObjectMembers::Member> fields;
    std::optional<RowProblem> problem; ///< why there are no fields, or not as many as there should be

    /// The value of a field, `question`, or of one in an object, `doc/question`; empty: not there, or null.
    std::string_view value(const QString &path) const;
    /// As text: strings decoded, anything else as it is written.
    QString text(const QString &path) const;
    /// Each item of a list, also of lists in it; the text itself where it is none.
    QStringList texts(const QString &path) const;
};

}
