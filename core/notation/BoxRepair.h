#pragma once

#include "core/notation/BoxProblem.h"
#include "core/notation/BoxUnits.h"
#include "core/notation/Notation.h"

#include <QSize>
#include <QString>

#include <optional>

namespace core {

/// A way out of a problem that a person may take with one key.
struct BoxRepair
{
    enum class Kind {
        Swap,        ///< reversed: the corners change places
        Clip,        ///< out of range: what lies outside is cut off
        ChangeRange, ///< far out of range: the numbers count 0-100 or 0-1000 and get the source's range
        Remove,      ///< duplicate: the later box goes
    };

    Kind kind = Kind::Swap;
    QString text; ///< the whole text after it
    int box = -1; ///< that was mended, among those of the text; -1: it is gone
};

/// What a person reads before they take it.
QString boxRepairText(BoxRepair::Kind kind);

/// Nothing where only a person can say what is meant. `image`: its size in pixels, where known.
std::optional<BoxRepair> repairOf(const QString &text, const BoxFinding &finding, const Notation &notation,
                                  const BoxUnits &units, QSize image = {});

}
