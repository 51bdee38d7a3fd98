#pragma once

#include "core/notation/BoxConversion.h"

#include <QCoreApplication>
#include <QString>

namespace core {

/// What became of the boxes of a source that was exported in another notation.
struct ConvertedBoxes
{
    Q_DECLARE_TR_FUNCTIONS(core::ConvertedBoxes)
public:
    QString notation; ///< id
    BoxUnits units;
    int decimals = 0;
    bool cells = false; ///< the notation counts cells: neither units nor decimals mean anything
    Conversion done;
    qint64 records = 0;      ///< in which a box was rewritten
    qint64 withoutImage = 0; ///< stayed as they were: the size of their image is needed and not known
    qint64 unmeasured = 0;   ///< rewritten and rounded on an image whose size is not known: `done.shift` is not theirs

    /// All that stayed as they were.
    qint64 notWritten() const { return done.kept + withoutImage; }
    /// Sentences for a person.
    QString text() const;
};

}
