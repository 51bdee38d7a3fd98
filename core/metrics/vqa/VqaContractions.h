#pragma once

#include <QStringView>

namespace core {

/// The contraction that a word is meant to be, dont -> don't, or the word itself. The table is that of the official VQA
/// evaluation (VQA v2, 2017), 120 entries.
QStringView contractionOf(QStringView word);

}
