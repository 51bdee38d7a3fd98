#pragma once

#include "core/base/Result.h"
#include "core/imaging/LoadedImage.h"

#include <QByteArray>

#include <optional>

namespace core {

/// A thumbnail, or why there is none, as bytes to be kept on this machine: JPEG, or PNG where it has holes. Empty when
/// it is not worth keeping: a failure that is none of the file's.
QByteArray thumbnailToBytes(const Result<LoadedImage> &thumbnail);

/// Nothing when the bytes are of another program, or of a failure from more than an hour ago.
std::optional<Result<LoadedImage>> thumbnailFromBytes(const QByteArray &bytes);

}
