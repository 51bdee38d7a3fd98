#include "core/settings/RecentCommands.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Key = u"palette/recent"_s;
constexpr qsizetype Most = 8;
}

QStringList recentCommands()
{
    return QSettings().value(Key).toStringList().mid(0, Most);
}

void rememberCommand(const QString &name)
{
    QStringList names = recentCommands();
    names.removeAll(name);
    names.prepend(name);
    QSettings().setValue(Key, names.mid(0, Most));
}

}
