#include "core/project/FacetQuery.h"

#include <algorithm>

namespace core {

namespace {

std::vector<Query> topParts(const Query &query)
{
    return query.kind() == Query::Kind::And ? query.parts() : std::vector<Query>{query};
}

bool isOf(const Query &part, QueryField field)
{
    return part.kind() == Query::Kind::Term && part.term().field == field;
}

}

bool isPartOf(const QueryValue &value, const QueryValue &whole)
{
    return value.text == whole.text && whole.from <= value.from && value.to <= whole.to;
}

std::vector<QueryValue> valuesOf(const Query &query, QueryField field)
{
    std::vector<QueryValue> values;
    for (const Query &part : topParts(query)) {
        if (!isOf(part, field))
            continue;
        if (!values.empty())
            return {};
        values = part.term().values;
    }
    return values;
}

Query without(const Query &query, QueryField field)
{
    return withValues(query, field, {});
}

Query withValues(const Query &query, QueryField field, std::vector<QueryValue> values)
{
    std::vector<Query> parts = topParts(query);
    const auto ofField = [field](const Query &part) { return isOf(part, field); };
    const auto place = std::find_if(parts.begin(), parts.end(), ofField) - parts.begin();
    std::erase_if(parts, ofField);
    if (!values.empty())
        parts.insert(parts.begin() + place, Query::term({field, std::move(values)}));
    return Query::allOf(std::move(parts));
}

Query toggledAlone(const Query &query, QueryField field, const QueryValue &value)
{
    const std::vector<QueryValue> alone{value};
    return withValues(query, field, valuesOf(query, field) == alone ? std::vector<QueryValue>() : alone);
}

Query toggledBeside(const Query &query, QueryField field, const QueryValue &value)
{
    std::vector<QueryValue> values;
    bool wasThere = false;
    for (const QueryValue &old : valuesOf(query, field)) {
        if (!isPartOf(value, old)) {
            values.push_back(old);
            continue;
        }
        wasThere = true;
        if (old.from < value.from)
            values.push_back({{}, old.from, value.from - 1});
        if (value.to < old.to)
            values.push_back({{}, value.to + 1, old.to});
    }
    if (!wasThere)
        values.push_back(value);
    return withValues(query, field, std::move(values));
}

}
