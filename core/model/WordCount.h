#pragma once

#include <QStringView>

namespace core {

/// Words as a person counts them: runs of letters and digits, with the apostrophes, hyphens and dots between them; each
/// Chinese or Japanese character is one.
int wordCount(QStringView text);

}
