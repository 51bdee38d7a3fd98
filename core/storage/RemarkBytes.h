#pragma once

#include "core/model/Remark.h"

#include <QByteArray>

#include <optional>

namespace core {

/// A remark as it is stored and hashed: a JSON object without what is at its default, always the same for the same
/// remark. README.md lists the keys; they are part of the file format.
QByteArray remarkBytes(const Remark &remark);
/// nullopt: none of ours.
std::optional<Remark> remarkFromBytes(const QByteArray &bytes);

}
