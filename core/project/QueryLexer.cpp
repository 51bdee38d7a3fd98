#include "core/project/QueryLexer.h"

#include "core/project/QueryField.h"

#include <QCoreApplication>

namespace core {

namespace {
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(core::QueryLexer)
};

using Kind = QueryToken::Kind;

std::optional<Kind> keyword(QStringView word)
{
    if (word.compare(u"and", Qt::CaseInsensitive) == 0)
        return Kind::And;
    if (word.compare(u"or", Qt::CaseInsensitive) == 0)
        return Kind::Or;
    if (word.compare(u"not", Qt::CaseInsensitive) == 0)
        return Kind::Not;
    return std::nullopt;
}

bool isNameChar(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}
}

QueryToken QueryLexer::next()
{
    while (m_pos < m_text.size() && m_text[m_pos].isSpace())
        ++m_pos;
    const QChar c = peek();
    if (m_pos == m_text.size())
        return {Kind::End, m_pos, 0, {}, {}};
    if (c == u'(')
        return readSign(Kind::Open);
    if (c == u')')
        return readSign(Kind::Close);
    const QChar after = peek(1);
    if (c == u'-' && !after.isNull() && !after.isSpace() && after != u')')
        return readSign(Kind::Not);
    return readTerm();
}

QueryToken QueryLexer::readSign(Kind kind)
{
    return {kind, m_pos++, 1, {}, {}};
}

QueryToken QueryLexer::readTerm()
{
    QueryToken token{Kind::Term, m_pos, 0, {}, {}};
    qsizetype end = m_pos;
    while (end < m_text.size() && isNameChar(m_text[end]))
        ++end;
    const QStringView name = m_text.sliced(m_pos, end - m_pos);
    const QChar sign = peek(name.size());
    // Numbers may do without the colon: pairs>3.
    const QueryFieldInfo *field = sign == u'<' || sign == u'>' || sign == u'=' ? queryFieldNamed(name) : nullptr;
    if (!name.isEmpty() && sign == u':') {
        token.name = name.toString();
        m_pos = end + 1;
    } else if (field != nullptr && field->kind == QueryFieldInfo::Kind::Numbers) {
        token.name = name.toString();
        m_pos = end;
    }
    readValues(token, !token.name.isEmpty());
    token.length = m_pos - token.start;

    const QueryLexeme &first = token.values.front();
    if (token.name.isEmpty() && !first.quoted)
        token.kind = keyword(first.text).value_or(Kind::Term);
    return token;
}

void QueryLexer::readValues(QueryToken &token, bool list)
{
    token.values.push_back(peek() == u'"' ? readQuoted() : readWord(list));
    while (list && peek() == u',') {
        ++m_pos;
        token.values.push_back(peek() == u'"' ? readQuoted() : readWord(list));
    }
}

QueryLexeme QueryLexer::readQuoted()
{
    QueryLexeme value{{}, true, m_pos, 0};
    for (++m_pos; m_pos < m_text.size() && m_text[m_pos] != u'"'; ++m_pos) {
        if (m_text[m_pos] == u'\\' && (peek(1) == u'"' || peek(1) == u'\\'))
            ++m_pos;
        value.text.append(m_text[m_pos]);
    }
    if (m_pos == m_text.size()) {
        if (!m_error)
            m_error = QueryError{value.start, m_pos - value.start, Words::tr("This quotation mark is not closed.")};
        return value;
    }
    ++m_pos;
    value.length = m_pos - value.start;
    return value;
}

/// Up to white space, a quotation mark, a parenthesis that was not opened here or, in a list, a comma.
QueryLexeme QueryLexer::readWord(bool list)
{
    const qsizetype start = m_pos;
    std::vector<qsizetype> open;
    for (; m_pos < m_text.size(); ++m_pos) {
        const QChar c = m_text[m_pos];
        if (c.isSpace() || c == u'"' || (c == u')' && open.empty()) || (c == u',' && list && open.empty()))
            break;
        if (c == u'(' && keyword(m_text.sliced(start, m_pos - start))) // not(...)
            break;
        if (c == u'(')
            open.push_back(m_pos);
        else if (c == u')')
            open.pop_back();
    }
    if (!open.empty() && !m_error)
        m_error = QueryError{open.back(), 1,
                             Words::tr("This parenthesis is not closed. To search for it, put the text "
                                       "in quotation marks.")};
    return {m_text.sliced(start, m_pos - start).toString(), false, start, m_pos - start};
}

QChar QueryLexer::peek(qsizetype ahead) const
{
    return m_pos + ahead < m_text.size() ? m_text[m_pos + ahead] : QChar();
}

}
