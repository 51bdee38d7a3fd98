#pragma once

#include "core/notation/BoxUnits.h"
#include "core/notation/Notation.h"

#include <QString>

#include <optional>

namespace core {

/// How the boxes of a text are written and read, and on what.
struct BoxContext
{
    const Notation &notation;
    BoxUnits units;
    QSizeF image; ///< pixels
};

/// A text after a box was put in.
struct TextWithBox
{
    QString text;
    int index = 0; ///< of the new box, among those of the text
};

/// Puts a box into `text` where `at` says: behind boxes of a list it joins the list, elsewhere it stands alone, set off
/// by a space from words. What `at` spans (its length may be 0) is the phrase that the box belongs to, and is linked as
/// the notation has it. `decimals` of its numbers. Nothing: the box has no place in this notation or on this image.
std::optional<TextWithBox> insertBox(const QString &text, TextSpan at, const Box &box, const BoxContext &context,
                                     int decimals);

/// Takes a box out of `text` with the brackets and tags that were for it alone. Its phrase stays without tags, or goes,
/// too. Out of range: the text as it was.
QString removeBox(const QString &text, int index, const Notation &notation, bool keepPhrase);

}
