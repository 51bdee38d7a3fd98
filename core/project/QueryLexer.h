#pragma once

#include "core/project/QueryError.h"

#include <optional>
#include <vector>

namespace core {

/// A value as it was typed.
struct QueryLexeme
{
    QString text; ///< without quotation marks and escapes
    bool quoted = false;
    qsizetype start = 0;
    qsizetype length = 0;
};

struct QueryToken
{
    enum class Kind { End, Open, Close, And, Or, Not, Term };

    Kind kind = Kind::End;
    qsizetype start = 0;
    qsizetype length = 0;
    QString name;                    ///< Term: the field as typed; empty for bare text
    std::vector<QueryLexeme> values; ///< Term: at least one; an empty text where a value is missing
};

/// Cuts a query into tokens. White space and parentheses separate; `name:value,value` is one token; a parenthesis that
/// is opened and closed inside a word belongs to it, as in `tile(2).tif`.
class QueryLexer
{
public:
    explicit QueryLexer(QStringView text)
        : m_text(text)
    {
    }

    QueryToken next();
    /// Set when a quotation mark or a parenthesis inside a word is not closed; the tokens then say nothing.
    const std::optional<QueryError> &error() const { return m_error; }

private:
    QueryToken readSign(QueryToken::Kind kind);
    QueryToken readTerm();
    void readValues(QueryToken &token, bool list);
    QueryLexeme readQuoted();
    QueryLexeme readWord(bool list);
    QChar peek(qsizetype ahead = 0) const;

    QStringView m_text;
    qsizetype m_pos = 0;
    std::optional<QueryError> m_error;
};

}
