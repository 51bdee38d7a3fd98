#include "core/project/QueryParser.h"

#include "core/project/SpellingHint.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace core {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::QueryParser)
};

using Kind = QueryToken::Kind;
constexpr int DeepestNesting = 100;

QString hint(QStringView word, const QStringList &candidates)
{
    const QString meant = spellingHint(word, candidates);
    return meant.isEmpty() ? QString() : u' ' + Words::tr("Did you mean %1?").arg(meant);
}

QString unknownField(const QString &name)
{
    QStringList names;
    for (const QueryFieldInfo &info : queryFields())
        names.append(info.name);
    const QString meant = hint(name, names);
    const QString rest = meant.isEmpty()
                             ? u' ' + Words::tr("There are: %1. To search for the text, put it in quotation marks.")
                                          .arg(names.join(u", "_s))
                             : meant;
    return Words::tr("There is no field “%1”.").arg(name) + rest;
}

QString wrongValue(const QueryFieldInfo &info, const QString &value)
{
    return Words::tr("“%1” is not a value of %2.").arg(value, info.name) + hint(value, info.words) + u' ' +
           queryFieldValues(info);
}

bool startsOperand(Kind kind)
{
    return kind == Kind::Term || kind == Kind::Open || kind == Kind::Not;
}
}

ParsedQuery QueryParser::parse(QStringView text)
{
    QueryParser parser(text);
    if (parser.m_token.kind == Kind::End && !parser.m_lexer.error())
        return {};
    std::optional<Query> query = parser.parseOr(0);
    if (query && parser.m_token.kind == Kind::Close)
        query = parser.failUnopened();
    // What the lexer found is the cause of what the parser ran into.
    if (parser.m_lexer.error())
        return {{}, parser.m_lexer.error()};
    if (!query)
        return {{}, parser.m_error};
    return {std::move(*query), std::nullopt};
}

QueryParser::QueryParser(QStringView text)
    : m_text(text)
    , m_lexer(text)
{
    advance();
}

std::optional<Query> QueryParser::parseOr(int depth)
{
    std::vector<Query> parts;
    do {
        if (!parts.empty())
            advance();
        std::optional<Query> part = parseAnd(depth);
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
    } while (m_token.kind == Kind::Or);
    return Query::anyOf(std::move(parts));
}

std::optional<Query> QueryParser::parseAnd(int depth)
{
    std::vector<Query> parts;
    do {
        if (!parts.empty() && m_token.kind == Kind::And)
            advance();
        std::optional<Query> part = parseNot(depth);
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
    } while (m_token.kind == Kind::And || startsOperand(m_token.kind));
    return Query::allOf(std::move(parts));
}

std::optional<Query> QueryParser::parseNot(int depth)
{
    if (depth > DeepestNesting)
        return fail(m_token.start, m_token.length, Words::tr("The query is nested too deeply."));
    if (m_token.kind == Kind::Open)
        return parseGroup(depth);
    if (m_token.kind == Kind::Term)
        return parseTerm();
    if (m_token.kind != Kind::Not)
        return failMissing();
    advance();
    std::optional<Query> part = parseNot(depth + 1);
    if (!part)
        return std::nullopt;
    return Query::negation(std::move(*part));
}

std::optional<Query> QueryParser::parseGroup(int depth)
{
    const qsizetype open = m_token.start;
    advance();
    std::optional<Query> query = parseOr(depth + 1);
    if (!query)
        return std::nullopt;
    if (m_token.kind != Kind::Close)
        return fail(open, 1, Words::tr("This parenthesis is not closed."));
    advance();
    return query;
}

std::optional<Query> QueryParser::parseTerm()
{
    const QueryToken token = m_token;
    const QueryFieldInfo *info = token.name.isEmpty() ? &queryField(QueryField::Text) : queryFieldNamed(token.name);
    if (info == nullptr)
        return fail(token.start, token.name.size(), unknownField(token.name));
    QueryTerm term{info->field, {}};
    for (const QueryLexeme &lexeme : token.values) {
        if (lexeme.text.isEmpty()) {
            const bool first = &lexeme == &token.values.front();
            const QString message =
                first ? Words::tr("A value is missing here.") : Words::tr("A value is missing after the comma.");
            return fail(lexeme.start, lexeme.length, message + u' ' + queryFieldValues(*info));
        }
        const std::optional<QueryValue> value = readQueryValue(*info, lexeme.text);
        if (!value)
            return fail(lexeme.start, lexeme.length, wrongValue(*info, lexeme.text));
        term.values.push_back(*value);
    }
    advance();
    return Query::term(std::move(term));
}

void QueryParser::advance()
{
    m_before = std::exchange(m_token, m_lexer.next());
}

std::nullopt_t QueryParser::fail(qsizetype position, qsizetype length, const QString &message)
{
    m_error = QueryError{position, length, message};
    return std::nullopt;
}

std::nullopt_t QueryParser::failUnopened()
{
    return fail(m_token.start, m_token.length, Words::tr("There is no opening parenthesis for this one."));
}

/// An operand was wanted and the token is none.
std::nullopt_t QueryParser::failMissing()
{
    if (m_before.length == 0 && m_token.kind == Kind::Close)
        return failUnopened();
    const QString word = m_text.sliced(m_before.start, m_before.length).toString();
    if (m_before.length == 0)
        return fail(m_token.start, m_token.length,
                    Words::tr("Something to look for is missing before “%1”.")
                        .arg(m_text.sliced(m_token.start, m_token.length)));
    if (m_before.kind == Kind::Open && m_token.kind == Kind::Close)
        return fail(m_before.start, m_token.start + 1 - m_before.start,
                    Words::tr("There is nothing in the parentheses."));
    return fail(m_token.start, m_token.length, Words::tr("Something to look for is missing after “%1”.").arg(word));
}

}
