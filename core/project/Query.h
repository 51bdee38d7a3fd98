#pragma once

#include "core/project/QueryValue.h"

#include <vector>

namespace core {

/// A field and the values of which one must hold: `task:vqa,grounding`.
struct QueryTerm
{
    QueryField field = QueryField::Text;
    std::vector<QueryValue> values; ///< at least one
    friend bool operator==(const QueryTerm &, const QueryTerm &) = default;
};

/// What a query looks for in texts, in their figures and in the journal, and where.
struct QueryText
{
    QueryField side = QueryField::Text; ///< Text is either side; or another field that needs texts or journal
    QString needle;                     ///< of Box: the word that was asked for; of what is no text: the value

    static QueryText of(QueryField field, const QueryValue &value);
    friend bool operator==(const QueryText &, const QueryText &) = default;
};

/// A question about pairs, as a tree. A sample matches when one of its pairs satisfies the whole expression:
/// `task:vqa verdict:rejected` finds samples with a rejected VQA pair, not samples with a VQA pair and some rejected
/// one; `not task:vqa` finds samples with a pair that is not VQA. What is asked of a sample (image, source, record ...)
/// holds for each of its pairs. A sample without pairs counts as one pair without task and verdict.
///
/// And and Or have two parts or more and none of their own kind, so that equal meaning by grouping is equal:
/// `QueryParser::parse(query.toString())` gives the same query.
class Query
{
public:
    enum class Kind { Term, And, Or, Not };

    Query() = default; ///< everything: an And of nothing
    static Query term(QueryTerm term);
    static Query allOf(std::vector<Query> parts); ///< parts that ask for everything fall away
    static Query anyOf(std::vector<Query> parts); ///< at least one part, none of them everything
    static Query negation(Query part);            ///< not of everything

    bool isEverything() const { return m_kind == Kind::And && m_parts.empty(); }
    Kind kind() const { return m_kind; }
    const QueryTerm &term() const { return m_term; } ///< Term only
    const std::vector<Query> &parts() const { return m_parts; }

    /// The texts to be searched for, each once, in order of first use: the order of the hits that QueryFilter takes.
    std::vector<QueryText> textTerms() const;
    QString toString() const;

    friend bool operator==(const Query &, const Query &) = default;

private:
    static Query join(Kind kind, std::vector<Query> parts);
    void collectTexts(std::vector<QueryText> &texts) const;

    Kind m_kind = Kind::And;
    QueryTerm m_term;
    std::vector<Query> m_parts;
};

}
