#include "core/settings/RecentProjects.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace core {

namespace {
const QString Key = u"projects/recent"_s;
constexpr qsizetype Most = 10;
}

QStringList recentProjects()
{
    return QSettings().value(Key).toStringList().mid(0, Most);
}

void rememberProject(const QString &path)
{
    QStringList projects = recentProjects();
    projects.removeAll(path);
    projects.prepend(path);
    QSettings().setValue(Key, projects.mid(0, Most));
}

void forgetProject(const QString &path)
{
    QStringList projects = recentProjects();
    if (projects.removeAll(path) > 0)
        QSettings().setValue(Key, projects);
}

}
