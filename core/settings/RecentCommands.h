#pragma once

#include <QStringList>

namespace core {

/// What was chosen in the command palette last, by the names of the actions, the latest first. An action of that name
/// need not be there any more.
QStringList recentCommands();
void rememberCommand(const QString &name);

}
