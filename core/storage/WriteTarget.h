#pragma once

#include "core/storage/Database.h"

#include <QStringList>

namespace core {

/// Conflict when writing to one of these files would replace what cannot be had again: the project, or, unless the
/// person was asked (`overSource`), a file that was imported.
Result<> checkWriteTargets(Database &db, const QStringList &paths, bool overSource);

}
