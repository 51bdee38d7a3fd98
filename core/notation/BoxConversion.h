#pragma once

#include "core/notation/BoxText.h"

namespace core {

/// What rewriting in another notation did, over any number of texts.
struct Conversion
{
    qint64 boxes = 0;  ///< rewritten
    qint64 turned = 0; ///< of these, written as the upright box around them, because the new notation knows no angle
    qint64 kept = 0;   ///< stayed as they were: the new notation cannot say them, or they have no place on the image
    double shift = 0;  ///< the furthest that a corner went by rounding, image pixels; of turned ones, of the box around

    friend bool operator==(const Conversion &, const Conversion &) = default;
};

/// `text` with every box, its list and its phrase's tags written as `to` does, in so many decimals; everything else as
/// it was. A box that cannot be written stays as it is, with its list. Within one notation only the numbers change.
QString convertBoxes(const QString &text, const BoxContext &from, const BoxContext &to, int decimals, Conversion &done);

}
