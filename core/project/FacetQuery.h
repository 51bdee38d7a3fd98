#pragma once

#include "core/project/Query.h"

namespace core {

// What a click on a value does to a query. Only the terms that stand beside each other at its top are looked at: what
// is inside a not, or one side of an or, says nothing that could be chosen from a list.

/// Whether it is the other one, or a range inside the other range.
bool isPartOf(const QueryValue &value, const QueryValue &whole);
/// The values of the term of the field; none where there is no such term, or more than one.
std::vector<QueryValue> valuesOf(const Query &query, QueryField field);
/// Without the terms of the field.
Query without(const Query &query, QueryField field);
/// With a term of these values, in the place of the first one of the field or at the end; without one where there are
/// no values.
Query withValues(const Query &query, QueryField field, std::vector<QueryValue> values);
/// With this value only or, when it is the only one already, without any.
Query toggledAlone(const Query &query, QueryField field, const QueryValue &value);
/// With this value beside those that there are, or without it when it is one of them, or a part of a range of them.
Query toggledBeside(const Query &query, QueryField field, const QueryValue &value);

}
