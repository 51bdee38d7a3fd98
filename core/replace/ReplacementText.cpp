#include "core/replace/ReplacementText.h"

using namespace Qt::StringLiterals;

namespace core {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Reads a replacement from left to right.
class Reader
{
    Q_DECLARE_TR_FUNCTIONS(core::ReplacementText)
public:
    Reader(const QString &text, const QRegularExpression &expression)
        : m_text(text)
        , m_names(expression.namedCaptureGroups())
        , m_groups(expression.captureCount())
    {
    }

    bool atEnd() const { return m_at >= m_text.size(); }

    /// Takes a character that stands for itself into `literal`, or gives a group; -1: it was no group.
    Result<int> next(QString &literal)
    {
        const QChar c = m_text[m_at++];
        const QChar following = m_at < m_text.size() ? m_text[m_at] : QChar();
        const bool escape = c == u'\\';
        if ((!escape && c != u'$') || (following.isNull() && !escape))
            return plain(literal, c);
        if (escape && atEnd())
            return error(tr("A \\ at the end means nothing; write \\\\ for the character itself."));
        if (isDigit(following))
            return number();
        ++m_at;
        if (following == c)
            return plain(literal, c);
        if (!escape && following == u'&')
            return 0;
        if (!escape && following == u'{')
            return named();
        if (escape && (following == u'n' || following == u't'))
            return plain(literal, following == u'n' ? u'\n' : u'\t');
        if (!escape) {
            --m_at;
            return plain(literal, c); // a price: $ stands for itself
        }
        return error(tr("\\%1 means nothing here; write \\\\ for a \\.").arg(following));
    }

private:
    static int plain(QString &literal, QChar c)
    {
        literal.append(c);
        return -1;
    }

    /// As many digits as name a group, two at most: $12 is group 1 and a 2 where there are fewer than twelve.
    Result<int> number()
    {
        int group = m_text[m_at++].digitValue();
        if (!atEnd() && isDigit(m_text[m_at]) && group > 0 && group * 10 + m_text[m_at].digitValue() <= m_groups)
            group = group * 10 + m_text[m_at++].digitValue();
        if (group > m_groups)
            return error(tr("The expression has no group %1.").arg(group));
        return group;
    }

    Result<int> named()
    {
        const qsizetype end = m_text.indexOf(u'}', m_at);
        if (end < 0)
            return error(tr("The } of ${ is missing."));
        const QString name = m_text.mid(m_at, end - m_at);
        bool isNumber = false;
        const int group = name.toInt(&isNumber);
        const int found = isNumber ? group : int(name.isEmpty() ? -1 : m_names.indexOf(name));
        if (found < 0 || found > m_groups)
            return error(tr("The expression has no group %1.").arg(name));
        m_at = end + 1;
        return found;
    }

    Error error(const QString &what) const
    {
        return {Error::Kind::Usage, tr("The replacement is wrong at character %1: %2").arg(m_at).arg(what)};
    }

    const QString &m_text;
    const QStringList m_names;
    const int m_groups;
    qsizetype m_at = 0;
};

}

Result<ReplacementText> ReplacementText::parse(const QString &text, const QRegularExpression &expression)
{
    ReplacementText replacement;
    Reader reader(text, expression);
    Part part;
    while (!reader.atEnd()) {
        const auto group = reader.next(part.text);
        if (!group)
            return group.error();
        if (*group < 0)
            continue;
        part.group = *group;
        replacement.m_parts.push_back(std::exchange(part, {}));
    }
    replacement.m_parts.push_back(part);
    return replacement;
}

void ReplacementText::append(QString &to, const QString &text, const QRegularExpressionMatch &match) const
{
    for (const Part &part : m_parts) {
        to += part.text;
        if (part.group >= 0 && match.capturedStart(part.group) >= 0)
            to += QStringView(text).mid(match.capturedStart(part.group), match.capturedLength(part.group));
    }
}

}
