#include "core/project/Query.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace core {

namespace {
QString written(const QueryTerm &term)
{
    if (term.field == QueryField::Text && term.values.size() == 1)
        return writeQueryValue(term.values.front());
    QStringList values;
    for (const QueryValue &value : term.values)
        values.append(writeQueryValue(value));
    return queryField(term.field).name + u':' + values.join(u',');
}

QString inParentheses(const QString &text)
{
    return u'(' + text + u')';
}
}

QueryText QueryText::of(QueryField field, const QueryValue &value)
{
    return {field, value.isNumber() ? writeQueryValue(value) : value.text};
}

Query Query::term(QueryTerm term)
{
    Q_ASSERT(!term.values.empty());
    Query query;
    query.m_kind = Kind::Term;
    query.m_term = std::move(term);
    return query;
}

Query Query::allOf(std::vector<Query> parts)
{
    return join(Kind::And, std::move(parts));
}

Query Query::anyOf(std::vector<Query> parts)
{
    Q_ASSERT(!parts.empty() && std::none_of(parts.begin(), parts.end(), std::mem_fn(&Query::isEverything)));
    return join(Kind::Or, std::move(parts));
}

Query Query::negation(Query part)
{
    Q_ASSERT(!part.isEverything());
    Query query;
    query.m_kind = Kind::Not;
    query.m_parts.push_back(std::move(part));
    return query;
}

Query Query::join(Kind kind, std::vector<Query> parts)
{
    Query query;
    query.m_kind = kind;
    for (Query &part : parts) {
        if (part.m_kind == kind) {
            std::move(part.m_parts.begin(), part.m_parts.end(), std::back_inserter(query.m_parts));
        } else if (!part.isEverything()) {
            query.m_parts.push_back(std::move(part));
        }
    }
    if (query.m_parts.size() != 1)
        return query;
    Query only = std::move(query.m_parts.front());
    return only;
}

std::vector<QueryText> Query::textTerms() const
{
    std::vector<QueryText> texts;
    collectTexts(texts);
    return texts;
}

void Query::collectTexts(std::vector<QueryText> &texts) const
{
    if (m_kind == Kind::Term && queryField(m_term.field).inTexts) {
        for (const QueryValue &value : m_term.values) {
            const QueryText text = QueryText::of(m_term.field, value);
            if (std::find(texts.begin(), texts.end(), text) == texts.end())
                texts.push_back(text);
        }
    }
    for (const Query &part : m_parts)
        part.collectTexts(texts);
}

QString Query::toString() const
{
    if (m_kind == Kind::Term)
        return written(m_term);
    QStringList parts;
    for (const Query &part : m_parts) {
        const bool looser = part.m_kind == Kind::Or || (m_kind == Kind::Not && part.m_kind == Kind::And);
        parts.append(looser ? inParentheses(part.toString()) : part.toString());
    }
    if (m_kind == Kind::Not)
        return u"not "_s + parts.front();
    return parts.join(m_kind == Kind::Or ? u" or "_s : u" "_s);
}

}
