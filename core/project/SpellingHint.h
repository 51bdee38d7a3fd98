#pragma once

#include <QStringList>

namespace core {

/// The candidate that was probably meant: one that starts with the word, or the nearest within a slip or two of the
/// finger (a letter more, less, other, or two exchanged). Empty when none is near.
QString spellingHint(QStringView word, const QStringList &candidates);

}
