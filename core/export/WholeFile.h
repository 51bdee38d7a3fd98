#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace core {

/// Writes a small file as CheckedFile does: as a whole or not at all.
Result<> writeWholeFile(const QString &path, const QByteArray &bytes);

}
