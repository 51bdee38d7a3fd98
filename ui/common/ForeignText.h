#pragma once

#include <QString>

namespace ui {

/// A foreign text on one line of at most `length` UTF-16 units, the rest an ellipsis. No character is cut in two; what
/// would reorder or hide text is a sign as in ShownText.
QString excerpt(const QString &text, qsizetype length);

/// A foreign text for a label that wraps: not endless, and without a word so long that the label, and with it the
/// window, could not be narrow. Lines stay lines.
QString wrappable(const QString &text);

}
