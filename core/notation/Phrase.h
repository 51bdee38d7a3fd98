#pragma once

#include <QString>
#include <QStringView>

namespace core {

/// The phrase that names the box at `start`, read backwards from it but not past `limit`: what stands in
/// `<p>..</p>`, `<ref>..</ref>`, `<phrase>..</phrase>` or `<|object_ref_start|>..<|object_ref_end|>` just before, or a
/// few plain words up to an article, a preposition or a punctuation mark ("the small ship [..]": small ship). Empty
/// when that is not clear.
QString phraseBefore(QStringView text, qsizetype start, qsizetype limit);

/// True when two boxes with this between them belong to one list, and so to one phrase.
bool joinsBoxes(QStringView between);

}
