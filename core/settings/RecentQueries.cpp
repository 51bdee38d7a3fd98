#include "core/settings/RecentQueries.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Key = u"queries/recent"_s;
constexpr qsizetype Most = 20;
constexpr qsizetype Longest = 2000; // UTF-16 units; a pasted book is not kept
}

QStringList recentQueries()
{
    return QSettings().value(Key).toStringList().mid(0, Most);
}

void rememberQuery(const QString &query)
{
    if (query.isEmpty() || query.size() > Longest)
        return;
    QStringList queries = recentQueries();
    queries.removeAll(query);
    queries.prepend(query);
    QSettings().setValue(Key, queries.mid(0, Most));
}

}
