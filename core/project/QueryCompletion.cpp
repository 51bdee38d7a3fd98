#include "core/project/QueryCompletion.h"

#include "core/project/QueryValue.h"

namespace core {

namespace {
/// Where the word under the cursor begins; -1 inside quotation marks, where nothing is offered.
qsizetype wordStart(QStringView text, qsizetype cursor)
{
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        const QChar c = text[i];
        if (c == u'"')
            quoted = !quoted;
        else if (quoted && c == u'\\')
            ++i;
        else if (!quoted && (c.isSpace() || c == u'(' || c == u')'))
            start = i + 1;
    }
    while (start < cursor && text[start] == u'-')
        ++start;
    return quoted ? -1 : start;
}

qsizetype wordEnd(QStringView text, qsizetype cursor)
{
    qsizetype end = cursor;
    while (end < text.size() && !text[end].isSpace() && !QStringView(u"(),:\"").contains(text[end]))
        ++end;
    return end;
}

std::vector<QueryCompletion> fields(QStringView typed, qsizetype from, qsizetype length)
{
    std::vector<QueryCompletion> found;
    for (const QueryFieldInfo &info : queryFields()) {
        if (info.name.startsWith(typed, Qt::CaseInsensitive))
            found.push_back({from, length, info.name + u':', queryFieldMeaning(info)});
    }
    return found;
}
}

std::vector<QueryCompletion> queryCompletions(QStringView text, qsizetype cursor,
                                              const QHash<QueryField, QStringList> &known)
{
    cursor = qBound(qsizetype(0), cursor, text.size());
    const qsizetype start = wordStart(text, cursor);
    if (start < 0)
        return {};
    qsizetype end = wordEnd(text, cursor);
    const QStringView word = text.sliced(start, cursor - start);
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0) {
        if (end < text.size() && text[end] == u':') // the new name brings its own
            ++end;
        return fields(word, start, end - start);
    }
    const QueryFieldInfo *info = queryFieldNamed(word.first(colon));
    if (info == nullptr)
        return {};
    const qsizetype from = start + qMax(colon, word.lastIndexOf(u',')) + 1;
    const QStringView typed = text.sliced(from, cursor - from);
    const QList<QStringView> taken = word.sliced(colon + 1, from - start - colon - 1).split(u',');
    std::vector<QueryCompletion> found;
    for (const QString &value : info->words + known.value(info->field)) {
        if (value.startsWith(typed, Qt::CaseInsensitive) && !taken.contains(QStringView(value)))
            found.push_back({from, end - from, quotedForQuery(value), {}});
    }
    return found;
}

}
