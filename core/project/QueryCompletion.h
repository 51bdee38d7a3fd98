#pragma once

#include "core/project/QueryField.h"

#include <QHash>

#include <vector>

namespace core {

/// What could be typed in a query; taking it replaces the characters [from, from + length) by `text`.
struct QueryCompletion
{
    qsizetype from = 0; ///< UTF-16 units
    qsizetype length = 0;
    QString text;    ///< `task:` or `grounding`
    QString meaning; ///< what a field looks at; empty for values

    friend bool operator==(const QueryCompletion &, const QueryCompletion &) = default;
};

/// Fields, or values of the field before the colon, that begin with what stands left of the cursor. `known` has values
/// of fields that the project knows and the language does not, such as the names of sources.
std::vector<QueryCompletion> queryCompletions(QStringView text, qsizetype cursor,
                                              const QHash<QueryField, QStringList> &known = {});

}
