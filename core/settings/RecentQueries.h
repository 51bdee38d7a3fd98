#pragma once

#include <QStringList>

namespace core {

/// What was asked for last, in any project, the latest first; at most 20.
QStringList recentQueries();
void rememberQuery(const QString &query);

}
