#pragma once

#include <QString>

namespace core {

/// Foreign text in which nothing hides: control characters, those that turn the direction of writing, and halves of
/// surrogate pairs are shown as symbols or as [U+202E]. Line breaks and tabs stay.
QString visibleText(QStringView text);

}
