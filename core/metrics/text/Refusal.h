#pragma once

#include <QString>

namespace core {

/// Whether a model declines instead of describing: by how the text begins, or because it speaks of itself as a language
/// model. A short table of English and Chinese; it finds what is common, not all, so show what it found.
bool isRefusal(const QString &text);

}
