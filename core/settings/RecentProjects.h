#pragma once

#include <QStringList>

namespace core {

/// Paths of the projects that were opened last, the latest first. They need not be there any more.
QStringList recentProjects();
void rememberProject(const QString &path);
void forgetProject(const QString &path);

}
