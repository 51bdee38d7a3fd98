#pragma once

#include "core/project/Query.h"
#include "core/project/QueryLexer.h"

namespace core {

/// A query, or why there is none.
struct ParsedQuery
{
    Query query; ///< everything when there is an error
    std::optional<QueryError> error;
};

/// Reads what people type in the filter field and after --where:
///
///     task:vqa verdict:none text:"parking lot" -image:airport*
///     (task:vqa,grounding or has:box) and not edited:yes pairs>3
///
/// Terms beside each other must all hold; `not` or `-` binds tightest, then `and`, then `or`; words and fields in any
/// case. A bare word or a text in quotation marks is searched for; inside them `\"` and `\\` stand for `"` and `\`.
/// Several values after a comma: one of them must hold.
class QueryParser
{
public:
    static ParsedQuery parse(QStringView text);

private:
    explicit QueryParser(QStringView text);

    std::optional<Query> parseOr(int depth);
    std::optional<Query> parseAnd(int depth);
    std::optional<Query> parseNot(int depth);
    std::optional<Query> parseGroup(int depth);
    std::optional<Query> parseTerm();
    void advance();
    std::nullopt_t fail(qsizetype position, qsizetype length, const QString &message);
    std::nullopt_t failUnopened();
    std::nullopt_t failMissing();

    QStringView m_text;
    QueryLexer m_lexer;
    QueryToken m_token;
    QueryToken m_before; // the token before, for messages
    std::optional<QueryError> m_error;
};

}
