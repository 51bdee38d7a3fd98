#pragma once

#include "core/base/Result.h"

#include <QImage>

namespace core {

/// Writes a picture as PNG, as CheckedFile does: as a whole or not at all. Takes its time.
Result<> writePng(const QImage &picture, const QString &path);

}
