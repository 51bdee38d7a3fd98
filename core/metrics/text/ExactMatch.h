#pragma once

#include <QStringList>

namespace core {

/// Whether a model said exactly what a person said, but for case and white space at the ends. The corpus value is the
/// share of items.
bool isExactMatch(const QString &candidate, const QStringList &references);

}
