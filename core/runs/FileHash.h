#pragma once

#include "core/base/Result.h"
#include "core/jobs/JobControl.h"

#include <QByteArray>

namespace core {

/// BLAKE2b-256 of all bytes of a file. Errors: Io, Cancelled.
Result<QByteArray> hashOfFile(const QString &path, const JobControl &control);

}
